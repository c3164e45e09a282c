import {
  type ImportField,
  importMembers,
  previewMemberImport,
  readSheet,
} from "@runde-tische/contracts/member-imports";
import { addMembership, changeMembership } from "@runde-tische/contracts/memberships";
import { describe, expect } from "vitest";
import { createMembership, type MembershipOverrides } from "../../demo/memberships.factory.ts";
import { createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

/** An organization with an admin; `list` is a list with these columns. */
const office = async (harness: Harness, ars?: string) => {
  const { id: organizationId } = await createOrganization(harness.db, ars ? { municipalityArs: ars } : {});
  const admin = await harness.person({ name: "Ada Amt" });
  await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin", function: "Büro" });
  const member = async (name: string, overrides: MembershipOverrides = {}) => {
    const personId = overrides.personId ?? (await createPerson(harness.db, { name })).id;
    return createMembership(harness.db, { organizationId, ...overrides, personId });
  };
  const params = { organizationId };
  const listOf = (fields: (ImportField | null)[], rows: string[][]) => ({
    fields,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    visibility: "internal" as const,
    defaultFunction: "Beratung",
  });
  const preview = async (list: ReturnType<typeof listOf>) =>
    (await admin.call(previewMemberImport, { params, body: list })).body;
  const store = async (list: ReturnType<typeof listOf>) =>
    admin.attempt(importMembers, { params, body: { ...list, digest: (await preview(list)).digest } });
  const members = () =>
    harness.db.membership.findMany({
      where: { organizationId },
      include: { person: true, contacts: { orderBy: { id: "asc" } }, responsibilities: { orderBy: { id: "asc" } } },
      orderBy: { id: "asc" },
    });
  return { organizationId, params, admin, member, listOf, preview, store, members };
};

const mail = (value: string, visibility: "internal" | "network" | "public" = "internal") =>
  ({ kind: "mail", value, visibility }) as const;
const problems = (rows: { number: number; problems: { field: string; code: string; otherRow: number | null }[] }[]) =>
  rows.flatMap(({ number, problems }) =>
    problems.map(({ field, code, otherRow }) => [number, field, code, ...(otherRow ? [otherRow] : [])]),
  );

describe("the preview", () => {
  test("says who is new, changed and unchanged, and who is not listed", async ({ harness }) => {
    const { member, listOf, preview } = await office(harness);
    await member("Mia Weber", {
      contacts: [mail("Mia@verein.example"), { kind: "phone", value: "+49 (711) 12-3", visibility: "network" }],
    });
    await member("Jörg Groß", { contacts: [mail("j@verein.example")] });
    const list = listOf(
      ["name", "function", "mail", "phone"],
      [
        ["Mia\u00a0Weber ", "", "mailto:mia@verein.example", "0711 / 123"],
        ["Jo\u0308rg Groß", "Leitung", "J@verein.example;", "0711 9-0"],
        ["Omar Said", "", "<omar@verein.example>", ""],
      ],
    );

    const { rows, unlisted } = await preview(list);

    expect(rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "changed", "new"]);
    expect(rows[1]?.changes).toEqual([
      { field: "phone", before: null, after: "0711 9-0" },
      { field: "function", before: "Beratung", after: "Leitung" },
    ]);
    expect(unlisted).toEqual({ count: 1, names: ["Ada Amt"] });
  });

  test("names every problem by row and column", async ({ harness }) => {
    const { member, listOf, preview } = await office(harness, "09701");
    for (const ars of ["097010000001", "097010000002"])
      await createMunicipality(harness.db, ars).then(() =>
        harness.db.municipality.update({ where: { ars }, data: { name: "Doppeldorf" } }),
      );
    await member("Zwei Gleiche");
    await member("Zwei Gleiche");
    const fields: ImportField[] = ["name", "mail", "phone", "topics", "area", "language", "visibility", "function"];
    const row = (...cells: string[]) => fields.map((_, index) => cells[index] ?? "");
    const rows = [
      row("", "a@verein.example"),
      row("Zwei Gleiche"),
      row("B", "keine Adresse", "4,9E+11"),
      row("C", "a@b.example; c@d.example", "0711 1 oder 0711 2"),
      row("D", "=A1&B1", "#NV", "T".repeat(121), "Nirgendwo"),
      row("E", "", "anrufen", "", "Doppeldorf", "klingonisch", "geheim"),
      row("F"),
      row("f "),
      row("G", "", "", "", "", "", "", "x".repeat(201)),
      row("H", "", "", "", "Doppeldorf, Stadt"),
    ];

    const { rows: shown } = await preview(listOf(fields, rows));

    expect(problems(shown)).toEqual([
      [2, "name", "missing"],
      [3, "name", "several-members"],
      [4, "mail", "not-a-mail"],
      [4, "phone", "number-format"],
      [5, "mail", "several-values"],
      [5, "phone", "several-values"],
      [6, "mail", "formula"],
      [6, "phone", "error-value"],
      [6, "topics", "too-long"],
      [6, "area", "unknown-area"],
      [7, "phone", "not-a-phone"],
      [7, "language", "unknown-language"],
      [7, "visibility", "unknown-visibility"],
      [7, "area", "ambiguous-area"],
      [9, "name", "duplicate", 8],
      [10, "function", "too-long"],
      [11, "area", "ambiguous-area"],
    ]);
  });

  test("hints at what the reader should know, and lets it pass", async ({ harness }) => {
    const { member, listOf, preview } = await office(harness);
    const account = await harness.person({ name: "Mia Weber" });
    await member("Mia Weber", { personId: account.personId, contacts: [mail("mia@verein.example")] });
    await member("Lea Alt", { contacts: [mail("info@verein.example")] });
    await member("Ali Kaya", { contacts: [mail("ali@alt.example")] });
    const { rows } = await preview(
      listOf(
        ["name", "mail", "phone", "visibility"],
        [
          ["Mia Weber-Kaya", "mia@verein.example", "711 1234567", "öffentlich"],
          ["Omar Said", "info@verein.example", "", ""],
          ["Ali Kaya", "ali@neu.example", "", ""],
        ],
      ),
    );

    expect(rows.map(({ outcome, hints }) => [outcome, ...hints.map(({ code }) => code)])).toEqual([
      ["changed", "lost-zero", "lowered-visibility", "kept-name"],
      ["new", "shared-mail"],
      ["new", "same-name"],
    ]);
  });

  test("turns a name that begins with the surname, and knows the member by it", async ({ harness }) => {
    const { member, listOf, preview } = await office(harness);
    await member("Dr. Mia von der Weber");
    const names = ["von der Weber, Dr. Mia", "Said,Omar", "Ali Kaya, M.A.", "Groß, Lea, MdL", "-"];
    const { rows } = await preview(
      listOf(
        ["name"],
        names.map((name) => [name]),
      ),
    );

    expect(rows.map(({ outcome, name }) => [outcome, name])).toEqual([
      ["unchanged", "Dr. Mia von der Weber"],
      ["new", "Omar Said"],
      ["new", "Ali Kaya, M.A."],
      ["new", "Groß, Lea, MdL"],
      ["faulty", null],
    ]);
  });

  test("puts an address together from its columns, with the zero that Excel dropped", async ({ harness }) => {
    const { listOf, preview, store, members } = await office(harness);
    const list = listOf(
      ["name", "address", "street", "houseNumber", "postcode", "town"],
      [
        ["Mia Weber", "", "Am Markt", "3 b", "1067", "Dresden"],
        ["Omar Said", "Marktplatz 1", "", "", "91052", "Erlangen"],
        ["Lea Alt", "Marktplatz 1, 91052 Erlangen", "", "", "91052", "Erlangen"],
        ["Ali Kaya", "", "", "", "A-1010", "Wien"],
        ["Ada Kurz", "", "", "", "=X", ""],
      ],
    );
    const { rows } = await preview(list);
    list.rows.pop();
    await store(list);

    expect(rows.map(({ problems, hints }) => [...problems, ...hints].map(({ field, code }) => [field, code]))).toEqual([
      ...[[["postcode", "completed-postcode"]], [], [], []],
      [["postcode", "formula"]],
    ]);
    expect((await members()).flatMap(({ contacts }) => contacts.map(({ value }) => value)).sort()).toEqual([
      "A-1010 Wien",
      "Am Markt 3 b, 01067 Dresden",
      "Marktplatz 1, 91052 Erlangen",
      "Marktplatz 1, 91052 Erlangen",
    ]);
  });

  test("takes an area or a note without a topic for no fault", async ({ harness }) => {
    await createMunicipality(harness.db, "09702", "Musterau");
    const { listOf, preview } = await office(harness, "09702");
    const { rows } = await preview(
      listOf(
        ["name", "area", "note", "topics"],
        [
          ["Mia Weber", "Musterau", "U25", ""],
          ["Omar Said", "", "", "Wohnen, Bau, Handwerk"],
        ],
      ),
    );

    expect(rows.map(({ outcome, hints }) => [outcome, ...hints.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      ["new", "topics without-topic"],
      ["new", "topics one-topic"],
    ]);
  });
});

describe("the import", () => {
  test("stores all that was shown, marks who came by it, and sends no mail", async ({ harness }) => {
    const { organizationId, member, listOf, store, members } = await office(harness, "09702");
    const known = await member("Mia Weber", {
      contacts: [mail("mia@verein.example"), { kind: "phone", value: "0711 1", visibility: "public" }],
      responsibilities: [{ topic: "Bau", ars: "09702", note: "U25" }],
    });
    const list = listOf(
      ["firstName", "lastName", "mail", "phone", "topics", "visibility", "language"],
      [
        ["Mia", "Weber-Said", "mia@verein.example", "0711 2222", "bau; Sport", "netzwerk", "en"],
        ["Omar", "Said", "omar@verein.example", "", "Wohnen\nArbeit", "public", ""],
      ],
    );

    const answer = await store(list);
    const [, mia, omar] = await members();

    expect([answer.status, answer.body]).toEqual([201, { added: 1, changed: 1, unchanged: 0 }]);
    expect([mia?.id, mia?.version, mia?.importedAt, mia?.person.name, mia?.person.language]).toEqual([
      ...[known.id, 2, null, "Mia Weber-Said", "en"],
    ]);
    expect(mia?.contacts.map(({ value, visibility }) => [value, visibility])).toEqual([
      ["mia@verein.example", "network"],
      ["0711 1", "public"],
      ["0711 2222", "network"],
    ]);
    expect(mia?.responsibilities.map(({ topic, arsPrefix, note }) => [topic, arsPrefix, note])).toEqual([
      ["Bau", "09702", "U25"],
      ["Sport", null, null],
    ]);
    expect([omar?.person.name, omar?.role, omar?.function, omar?.importedAt]).toEqual([
      ...["Omar Said", "member", "Beratung", expect.any(Date)],
    ]);
    expect(omar?.contacts.map(({ visibility }) => visibility)).toEqual(["network"]);
    expect(omar?.responsibilities.map(({ topic }) => topic).sort()).toEqual(["Arbeit", "Wohnen"]);
    expect(await harness.db.mail.count({ where: { subjectId: { in: [mia?.id ?? "", omar?.id ?? ""] } } })).toBe(0);
    const log = await harness.db.change.findMany({ where: { organizationId }, orderBy: { kind: "asc" } });
    expect(log.map(({ kind, fields }) => [kind, fields.toSorted()])).toEqual([
      ["membership.added", []],
      ["membership.changed", ["contacts", "language", "name", "responsibilities"]],
    ]);
  });

  test("leaves a person of another organization alone who has the same address", async ({ harness }) => {
    const { listOf, store, members } = await office(harness);
    const other = await createPerson(harness.db, { name: "Mia Weber" });
    const elsewhere = await createMembership(harness.db, {
      personId: other.id,
      contacts: [mail("mia@verein.example")],
    });

    await store(listOf(["name", "mail", "function"], [["Mia Weber", "mia@verein.example", "Beratung"]]));

    const [, added] = await members();
    expect(added?.personId).not.toBe(other.id);
    expect(await harness.db.membership.findUnique({ where: { id: elsewhere.id } })).toEqual(elsewhere);
  });

  test("refuses all of it when one row is faulty, or when somebody came in between", async ({ harness }) => {
    const { params, admin, member, listOf, preview, members } = await office(harness);
    const { id: membershipId } = await member("Lea Alt");
    const list = listOf(
      ["name", "mail", "function"],
      [
        ["Omar Said", "", ""],
        ["Lea Alt", "", "Leitung"],
      ],
    );
    const faulty = listOf(
      ["name", "mail"],
      [
        ["Omar Said", ""],
        ["Mia", "kaputt"],
      ],
    );
    const send = async (body: typeof list, digest: string) =>
      (await admin.attempt(importMembers, { params, body: { ...body, digest } })).body;
    const { digest } = await preview(list);

    const refused = await send(faulty, (await preview(faulty)).digest);
    await admin.call(addMembership, { params, body: { name: "Omar Said", function: "Beratung" } });
    const afterAdding = await send(list, digest);
    const second = await preview(list);
    await admin.call(changeMembership, { params: { membershipId }, ifMatch: 1, body: { function: "Kasse" } });
    const afterChange = await send(list, second.digest);

    expect([refused.code, refused.errors]).toEqual(["invalid", [{ pointer: "/rows/1/mail", message: "not-a-mail" }]]);
    expect([afterAdding.code, afterChange.code]).toEqual(["stale", "stale"]);
    expect((await members()).map(({ person }) => person.name)).toEqual(["Ada Amt", "Lea Alt", "Omar Said"]);
  });

  test("two that import the same list at once add everybody once", async ({ harness }) => {
    const { params, admin, listOf, preview, members } = await office(harness);
    const list = listOf(
      ["name", "mail"],
      [
        ["Omar Said", "o@verein.example"],
        ["Mia Weber", ""],
      ],
    );
    const { digest } = await preview(list);
    const store = () => admin.attempt(importMembers, { params, body: { ...list, digest } });

    const answers = await Promise.all([store(), store()]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await members()).map(({ person }) => person.name).sort()).toEqual(["Ada Amt", "Mia Weber", "Omar Said"]);
  });

  test("a list that mends an address ends the links that went to it, and is logged as any change of contacts", async ({
    harness,
  }) => {
    const { db } = harness;
    const { member, listOf, store } = await office(harness);
    const { id, function: job } = await member("Mia Çelik", { contacts: [mail("strange@verein.example")] });
    await db.membership.update({ where: { id }, data: { unreachableAt: new Date("2026-01-01T09:00:00Z") } });
    const list = listOf(["name", "function", "mail", "phone"], [["Mia Celik", job, "mia@verein.example", "0711 1"]]);

    await store(list);

    const after = await db.membership.findUniqueOrThrow({ where: { id } });
    const [change] = await db.change.findMany({ where: { subjectId: id }, include: { values: true } });
    expect([after.entryGeneration, after.unreachableAt]).toEqual([2, null]);
    expect(change?.fields.toSorted()).toEqual(["contacts", "name"]);
    expect(change?.values.map(({ field }) => field).toSorted()).toEqual(["contacts", "contacts", "name"]);
  });

  test("whoever withdrew gets no contacts and responsibilities again", async ({ harness }) => {
    const { member, listOf, store, members } = await office(harness);
    await member("Mia Weber", { withdrawnAt: new Date("2026-02-01") });
    const fields: ImportField[] = ["name", "mail", "topics", "function"];

    await store(listOf(fields, [["Mia Weber", "mia@verein.example", "Arbeit", "Leitung"]]));

    const [, mia] = await members();
    expect([mia?.function, mia?.contacts, mia?.responsibilities]).toEqual(["Leitung", [], []]);
  });

  test("1,000 rows from a file are stored, and are unchanged when the file comes again", async ({ harness }) => {
    const { params, admin, listOf, preview, store, members } = await office(harness);
    const lines = Array.from(
      { length: 1000 },
      (_, n) => `Person ${n};p${n}@verein.example;0711 ${10_000 + n};Thema ${n % 7}; Sport`,
    );
    const content = Buffer.from(`Name;E-Mail;Telefon;Themen;Zuständigkeit\n${lines.join("\n")}`).toString("base64");
    const { body: table } = await admin.call(readSheet, { params, body: { content, sheet: null } });
    if (table.kind !== "table") throw new Error(table.reason);
    const list = {
      ...listOf(
        table.columns.map(({ field }) => field),
        [],
      ),
      rows: table.rows,
    };

    const answer = await store(list);
    const again = await preview(list);

    expect(answer.body).toEqual({ added: 1000, changed: 0, unchanged: 0 });
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
    expect((await members()).length).toBe(1001);
  });
});
