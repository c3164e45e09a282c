import { strFromU8, unzipSync } from "fflate";
import ICAL from "ical.js";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { toCsv } from "../../lib/csv.ts";
import type { Harness } from "../../testing/harness.ts";
import { getFile, getPdf } from "../../testing/pdf.ts";
import { test } from "../../testing/test.ts";
import { toTextPhone } from "./text-phones.ts";
import { toVcards } from "./vcards.ts";

const FORMULA = '=HYPERLINK("https://fremd.example";"Über")';

/** An association with a contact for each circle of readers, a second one at the table, and a citizen. */
const createTableOfAll = async ({ db, person }: Harness, tableId: string) => {
  const organization = await createOrganization(db, { name: "Nähstube; e. V." });
  const other = await createOrganization(db, { name: "Zweiter Verein" });
  const delegate = await createPerson(db, { name: "Dörte Müller-Groß" });
  const { id: membershipId } = await createMembership(db, {
    organizationId: organization.id,
    personId: delegate.id,
    function: FORMULA,
    contacts: [
      { kind: "mail", value: "innen@verein.example", visibility: "internal" },
      { kind: "phone", value: "+49 30 1234", visibility: "network" },
      { kind: "address", value: "Weg 3, 09998 Übersee", visibility: "public" },
    ],
  });
  const colleague = await person();
  await createMembership(db, { organizationId: organization.id, personId: colleague.personId });
  const neighbour = await person();
  await createMembership(db, { organizationId: other.id, personId: neighbour.personId });
  const citizen = await createPerson(db, { name: "Bruno Bürger", mail: "bruno@person.example" });
  const seats = [
    { organizationId: organization.id, holders: [delegate.id] },
    { organizationId: other.id, holders: [neighbour.personId] },
    { organizationId: null, holders: [citizen.id] },
  ];
  for (const { organizationId, holders } of seats) {
    const seat = await createSeat(db, { tableId, organizationId, group: organizationId ? "welfare" : "citizens" });
    for (const personId of holders) await createSeatHolding(db, { seatId: seat.id, personId });
  }
  return { organization, delegate, membershipId, colleague, neighbour };
};

describe("the address list of a table", () => {
  test("has for each reader the contacts they may see, and none for whom no list is", async ({
    harness,
    coordinator,
    table,
    visitor,
  }) => {
    const { neighbour, colleague, organization } = await createTableOfAll(harness, table.id);
    const path = `/round-tables/${table.id}/addresses.csv` as const;

    const { text } = await getFile(neighbour, path);
    const managed = await getFile(coordinator, path);

    expect(text).toContain("Dörte Müller-Groß");
    expect(text).toContain("Übersee");
    expect(text).toContain(";(+49) 30 1234;");
    expect(text).not.toMatch(/innen@|bruno@/);
    expect(managed.text).toContain("bruno@person.example");
    expect(managed.text).not.toContain("innen@");
    for (const who of [visitor, colleague]) expect((await getFile(who, path)).status).toBe(404);
    const own = await getFile(colleague, `/organizations/${organization.id}/addresses.csv`);
    expect(own.text).toContain("innen@verein.example");
  });

  test("calculates nothing in a spreadsheet, and keeps every letter", async ({ harness, coordinator, table }) => {
    await createTableOfAll(harness, table.id);
    const path = `/round-tables/${table.id}/addresses` as const;

    const csv = await getFile(coordinator, `${path}.csv`);
    const xlsx = await getFile(coordinator, `${path}.xlsx`);

    expect(csv.headers["content-disposition"]).toMatch(/^attachment; filename="adressliste-[\d-]+\.csv"$/);
    expect(csv.raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.text).toContain('"Nähstube; e. V."');
    expect(csv.text).toContain(`"'=HYPERLINK(""https://fremd.example"";""Über"")"`);
    const parts = unzipSync(new Uint8Array(xlsx.raw));
    const all = Object.entries(parts).map(([name, content]) => `${name} ${strFromU8(content)}`);
    expect(all.some((part) => part.includes("Dörte Müller-Groß"))).toBe(true);
    expect(all.join("")).not.toMatch(/<f[ >]/);
  });

  test("is an accessible PDF, and read by an address book", async ({ harness, coordinator, table }) => {
    const { delegate, colleague, organization } = await createTableOfAll(harness, table.id);
    const path = `/round-tables/${table.id}/addresses` as const;
    const own = await getPdf(colleague, `/organizations/${organization.id}/addresses.pdf`);

    const pdf = await getPdf(coordinator, `${path}.pdf`);
    const vcf = await getFile(coordinator, `${path}.vcf`);
    await harness.db.person.update({ where: { id: delegate.id }, data: { name: null, erasedAt: new Date() } });
    const erased = await getFile(coordinator, `${path}.vcf`);

    expect(pdf).toMatchObject({ isTagged: true, claimsUa: true });
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "Table", "TH", "TD"]));
    expect(pdf.text).toContain("Bruno Bürger");
    expect(pdf.text).toMatch(/Stand: \d+\. \p{L}+ \d{4}/u);
    expect(own.text).toContain("Nur für die Zusammenarbeit mit dieser Organisation.");
    expect(own.text).not.toContain("Gruppe");
    expect(vcf.headers["content-type"]).toBe("text/vcard; charset=utf-8");
    expect(vcf.text).toContain("FN:Dörte Müller-Groß\r\n");
    expect(erased.text).not.toContain("Dörte");
  });
});

test.for([
  ["+49 30 1234", "(+49) 30 1234"],
  ["+49-30-1234", "(+49) 30-1234"],
  ["+49301234", "(+49) 301234"],
  ["+49 (0)30 1234", "(+49) (0)30 1234"],
  ["0049 30/1234", "(+49) 30/1234"],
  ["+12025550123", "(+1) 2025550123"],
  ["+380 44 1234567", "(+380) 44 1234567"],
  ["0301234", "(+49) 301234"],
  ["030 1234", "030 1234"],
  ["030/1234", "030/1234"],
  ["115", "115"],
  ["+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0"],
] as const)("the phone number %s is text to a spreadsheet, without a sign before it: %s", ([phone, text]) => {
  expect(toTextPhone(phone)).toBe(text);
});

test("a formula in the place of a phone number is no formula in the file", () => {
  const formulas = ["+cmd|' /C calc'!A0", "=1+1", "-2+3", "@SUM(1)", "\t=1+1", "+49+1"].map(toTextPhone);
  const cells = toCsv([formulas]).slice(1).trimEnd().split(";");

  expect(cells).toHaveLength(formulas.length);
  for (const cell of cells) expect(cell).not.toMatch(/^"?[=+\-@\t\r\n]/);
});

describe("a vCard", () => {
  const entry = {
    name: "Dr. Dörte Müller-Groß",
    organization: "Nähstube; Süd, e. V.",
    function: `Beratung\nVERSION:9 ${"ä".repeat(80)}`,
    group: null,
    role: null,
    mails: ["d@verein.example"],
    phones: ["+49 30 1234"],
    addresses: ["Weg 3, 09998 Übersee"],
  };

  for (const version of ["3.0", "4.0"] as const)
    test(`${version} is read back by another library as it was, in lines of 75 octets`, () => {
      const text = toVcards([entry], version);
      const card = new ICAL.Component(ICAL.parse(text));
      const read = (name: string) => card.getFirstPropertyValue(name);

      expect(read("version")).toBe(version);
      expect(read("fn")).toBe(entry.name);
      expect(read("n")).toEqual(["Müller-Groß", "Dr. Dörte", "", "", ""]);
      expect(String(read("org"))).toBe(entry.organization);
      expect(read("title")).toBe(entry.function);
      expect(read("email")).toBe("d@verein.example");
      expect(read("tel")).toBe("+49 30 1234");
      expect(read("adr")).toEqual(["", "", "Weg 3, 09998 Übersee", "", "", "", ""]);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    });
});
