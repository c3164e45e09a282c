import { ENTRY_LETTERS_PDF, readEntryLetters, recordEntryLetters } from "@runde-tische/contracts/entry-letters";
import { readUpkeep } from "@runde-tische/contracts/memberships";
import { expect } from "vitest";
import { createMembership } from "../../../demo/memberships.factory.ts";
import { createOrganization } from "../../../demo/organizations.factory.ts";
import { createPerson } from "../../../demo/persons.factory.ts";
import { DAY_MS } from "../../../testing/clock.ts";
import type { Harness } from "../../../testing/harness.ts";
import { getFile, getPdf } from "../../../testing/pdf.ts";
import { test } from "../../../testing/test.ts";
import { findOldestUntold } from "../told-members.service.ts";

/** An office with an admin who knows, somebody with a mail address, and two without, one with an address for letters. */
const createOffice = async (harness: Harness) => {
  const { db, clock } = harness;
  const { id: organizationId, name } = await createOrganization(db, {
    umbrella: "diakonie",
    dataProtectionContact: "Örtlich Beauftragte, dsb@verein.example",
    phone: "03641 12345",
  });
  const admin = await harness.person();
  await createMembership(db, { organizationId, personId: admin.personId, role: "admin", confirmedAt: clock.now() });
  const enter = async (person: object, contacts: { kind: "mail" | "address"; value: string }[]) => {
    const { id: personId } = await createPerson(db, person);
    const shown = contacts.map((contact) => ({ ...contact, visibility: "internal" as const }));
    const createdAt = new Date(clock.now().getTime() - 40 * DAY_MS);
    return createMembership(db, { organizationId, personId, contacts: shown, createdAt });
  };
  const mailed = await enter({ name: "Mia Mail" }, [{ kind: "mail", value: "mia@verein.example" }]);
  const posted = await enter({ name: "Paul Post" }, [{ kind: "address", value: "Weg 3, 09998 Nebenan" }]);
  const handed = await enter({ name: "Hanna Hand", language: "en" }, []);
  const path = ENTRY_LETTERS_PDF.replace(":organizationId", organizationId) as `/${string}`;
  return { organizationId, name, admin, mailed, posted, handed, path, params: { organizationId } };
};

test("who is reached by no mail is told of the entry by a letter with the words of the mail and a link of their own", async ({
  harness,
}) => {
  const { admin, name, posted, handed, path, params } = await createOffice(harness);

  const { body } = await admin.call(readEntryLetters, { params });
  const pdf = await getPdf(admin, path);

  expect(body.total).toBe(2);
  expect(body.items.map(({ membershipId, address }) => [membershipId, address])).toEqual([
    [posted.id, ["Paul Post", "Weg 3", "09998 Nebenan"]],
    [handed.id, null],
  ]);
  expect(pdf).toMatchObject({ isTagged: true, claimsUa: true });
  expect(pdf.roles.filter((role) => role === "Figure")).toHaveLength(2);
  const text = pdf.text.replaceAll(/\s+/g, " ");
  for (const words of [
    `Ihr Eintrag im Verzeichnis: ${name}`,
    `${name} hat die Angaben am`,
    "09998 Nebenan",
    "dsb@verein.example",
    "Sie erhalten diesen Brief einmal",
    `Your entry in the directory: ${name}`,
    "Hanna Hand",
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/§ 25 DSG.EKD/);
  expect(text).not.toMatch(/Mia|diese Mail|this mail/);
});

test("whoever was told by letter counts as told from that day, and has none any more", async ({ harness }) => {
  const { admin, mailed, posted, handed, path, params } = await createOffice(harness);
  const { db, clock } = harness;
  await db.membership.updateMany({
    where: { organizationId: { not: params.organizationId } },
    data: { toldAt: clock.now() },
  });
  const tell = (membershipIds: string[], toldOn: string) =>
    admin.attempt(recordEntryLetters, { params, body: { membershipIds, toldOn } });
  const dayOf = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

  expect((await tell([posted.id], dayOf(2))).status).toBe(400);
  const stranger = (await createOffice(harness)).posted;
  const told = await tell([posted.id, stranger.id], dayOf(-3));
  await tell([posted.id], dayOf(-1));

  expect(told.body).toMatchObject({ total: 1, items: [{ membershipId: handed.id }] });
  const rows = await db.membership.findMany({
    where: { id: { in: [posted.id, stranger.id] } },
    orderBy: { id: "asc" },
  });
  expect(rows.map(({ toldAt }) => toldAt?.toISOString().slice(0, 10) ?? null)).toEqual([dayOf(-3), null]);
  const logged = await db.change.findMany({ where: { kind: "membership.told" }, include: { values: true } });
  expect(logged.map(({ subjectId, values }) => [subjectId, values[0]?.after])).toEqual([[posted.id, dayOf(-3)]]);
  expect((await admin.call(readUpkeep, { params })).body).toMatchObject({ untold: 2, unreachable: 1 });

  await tell([handed.id], dayOf(0));
  await db.membership.updateMany({ where: { id: { not: handed.id }, toldAt: null }, data: { toldAt: clock.now() } });
  expect(await findOldestUntold(db, clock.now())).toBeNull();
  expect((await getFile(admin, path)).status).toBe(404);
  expect(mailed.id).not.toBe(posted.id);
});
