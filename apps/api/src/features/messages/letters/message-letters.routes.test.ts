import { sendInvitations } from "@runde-tische/contracts/invitations";
import { prepareLetters, readLetters } from "@runde-tische/contracts/letters";
import { listMessages, previewMessage, recordMessagePosting, sendMessage } from "@runde-tische/contracts/messages";
import { openPersonalLinkByCode } from "@runde-tische/contracts/personal-links";
import { expect } from "vitest";
import { createMembership } from "../../../demo/memberships.factory.ts";
import { createPerson } from "../../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../../demo/seats.factory.ts";
import type { Client } from "../../../testing/client.ts";
import type { Harness } from "../../../testing/harness.ts";
import { createInvitedTable } from "../../../testing/invited-table.ts";
import { getFile, getPdf } from "../../../testing/pdf.ts";
import { sendKept } from "../../../testing/send-kept.ts";
import { test } from "../../../testing/test.ts";

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const words = { subject: "Anderer Raum", text: "Wir treffen uns im Ratssaal.\nEr ist im 2. Stock.\n\nBis bald!" };

/** A table with a delegate and a deputy who have a mail address, and a member and a citizen who have none. */
const createPaperTable = async (harness: Harness, tableId: string) => {
  const { db } = harness;
  const invited = await createInvitedTable(harness, tableId);
  const place = { street: "Lindenstraße 7", postcode: "09999", city: "Übersee" };
  await db.organization.update({ where: { id: invited.organization.id }, data: place });
  const member = await createPerson(db, { name: "Petra Papier" });
  await createMembership(db, { organizationId: invited.organization.id, personId: member.id });
  await createSeatHolding(db, { seatId: invited.seat.id, personId: member.id, role: "deputy" });
  const citizen = await createPerson(db, { name: "Bruno Bürger", language: "en" });
  const citizenSeat = await createSeat(db, { tableId, organizationId: null, group: "citizens" });
  await createSeatHolding(db, { seatId: citizenSeat.id, personId: citizen.id });
  return { ...invited, tableId, member, citizen, citizenSeat };
};

const send = async (client: Client, tableId: string, draft: object = {}) => {
  const params = { tableId };
  const { fingerprint } = (await client.call(previewMessage, { params, body: { ...words, ...draft } })).body;
  return (await client.call(sendMessage, { params, body: { ...words, ...draft, fingerprint } })).body;
};

const pathOf = (tableId: string, messageId: string) =>
  `/round-tables/${tableId}/messages/${messageId}/letters.pdf` as const;

test("a message of a meeting is a letter with a code of their own for those without a mail address", async ({
  harness,
  coordinator,
  newTable,
}) => {
  const table = await newTable({ visibility: "closed" });
  const { tableId, meeting, member } = await createPaperTable(harness, table.id);
  await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });

  const sent = await send(coordinator, tableId, { meetingId: meeting.id });
  const pdf = await getPdf(coordinator, pathOf(tableId, sent.id));

  expect(sent.delivery).toMatchObject({ onPaper: 2 });
  expect(pdf).toMatchObject({ isTagged: true, claimsUa: true, language: "de" });
  expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "Figure", "L"]));
  expect(pdf.pages.map((page) => page.trim() === "")).toEqual([false, true, false]);
  const [english = "", , german = ""] = pdf.pages;
  for (const text of [
    "Petra Papier",
    "Lindenstraße 7",
    "09999 Übersee",
    words.subject,
    "Er ist im 2. Stock.",
    "Sie erhalten diesen Brief",
  ])
    expect(german).toContain(text);
  for (const text of ["Bruno Bürger", "You receive this letter"]) expect(english).toContain(text);
  expect(pdf.text).not.toMatch(/Dana|Dirk|diese Mail|this mail/);
  const [code = ""] = german.match(CODE) ?? [];
  const opened = await harness.visitor.attempt(openPersonalLinkByCode, { body: { code } });
  expect(opened.body).toMatchObject({ personId: member.id, meetingId: meeting.id });
  expect(english.match(CODE)?.[0]).not.toBe(code);
});

test("a message to the table leads to the code of the next meeting, else to nothing that a closed table hides", async ({
  harness,
  coordinator,
  newTable,
}) => {
  const closed = await newTable({ visibility: "closed" });
  const { tableId, meeting } = await createPaperTable(harness, closed.id);

  const early = await send(coordinator, tableId);
  const without = await getPdf(coordinator, pathOf(tableId, early.id));
  await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });
  const late = await send(coordinator, tableId);
  const coded = await getPdf(coordinator, pathOf(tableId, late.id));

  expect(without.text).toContain("Petra Papier");
  expect(without.text).not.toMatch(CODE);
  expect(without.roles).not.toContain("Figure");
  expect(coded.text.match(new RegExp(CODE, "g"))).toHaveLength(2);
  const open = await newTable({ visibility: "public" });
  await createPaperTable(harness, open.id);
  const shown = await send(coordinator, open.id);
  expect((await getPdf(coordinator, pathOf(open.id, shown.id))).text).toContain(`localhost:3000/tische/${open.id}`);
});

test("letters are for those alone whom no mail reaches and whose the message still is", async ({
  harness,
  coordinator,
  table,
  visitor,
}) => {
  const { tableId, citizen, citizenSeat } = await createPaperTable(harness, table.id);
  const alone = await send(coordinator, tableId, { group: "citizens" });
  await sendKept(harness);
  expect(alone.delivery).toEqual({ sent: 0, waiting: 0, failed: 0, onPaper: 1 });
  expect((await getPdf(coordinator, pathOf(tableId, alone.id))).text).toContain("Bruno Bürger");
  expect((await getFile(visitor, pathOf(tableId, alone.id))).status).toBe(404);

  const over = { validFrom: new Date("2020-01-01"), validTo: new Date("2020-01-02") };
  await harness.db.seatHolding.updateMany({ where: { seatId: citizenSeat.id, personId: citizen.id }, data: over });

  expect((await getFile(coordinator, pathOf(tableId, alone.id))).status).toBe(404);
});

test("a letter that went by post is noted once, for those alone who got one", async ({
  harness,
  coordinator,
  table,
}) => {
  const { tableId, member, citizen, delegate, meeting } = await createPaperTable(harness, table.id);
  await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });
  const { id: messageId } = await send(coordinator, tableId);
  const params = { tableId, messageId };
  const note = (personIds: string[]) => coordinator.call(recordMessagePosting, { params, body: { personIds } });

  await note([member.id, delegate.id]);
  await note([member.id]);

  const { items } = (await coordinator.call(listMessages, { params: { tableId } })).body;
  const posted = items[0]?.unreached.filter(({ postedAt }) => postedAt !== null).map(({ personId }) => personId);
  expect(posted).toEqual([member.id]);
  expect(items[0]?.unreached.map(({ personId }) => personId)).toContain(citizen.id);
  const logged = await harness.db.change.findMany({ where: { kind: "message.posted", tableId } });
  expect(logged.map(({ subjectId }) => subjectId)).toEqual([member.id]);
  expect(await harness.db.change.count({ where: { kind: "letter.prepared", tableId } })).toBe(2);
  const inMeeting = { params: { meetingId: meeting.id } };
  await coordinator.call(prepareLetters, inMeeting);
  const letters = (await coordinator.call(readLetters, inMeeting)).body.items;
  expect(letters.every(({ postedAt }) => postedAt === null)).toBe(true);
});
