import { sendInvitations } from "@runde-tische/contracts/invitations";
import { prepareLetters, readLetters, recordPosting } from "@runde-tische/contracts/letters";
import { openPersonalLinkByCode } from "@runde-tische/contracts/personal-links";
import { answerMeeting } from "@runde-tische/contracts/responses";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Client } from "../../testing/client.ts";
import type { Harness } from "../../testing/harness.ts";
import { getFile, getPdf } from "../../testing/pdf.ts";
import { test } from "../../testing/test.ts";

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** An invited table with a member of an association and a citizen, neither of whom has a mail address. */
const createPaperTable = async ({ db }: Harness, tableId: string, coordinator: Client) => {
  const place = { street: "Lindenstraße 7", postcode: "09999", city: "Übersee" };
  const organization = await createOrganization(db, { name: "Nähstube e. V.", ...place });
  const member = await createPerson(db, { name: "Petra Papier" });
  const citizen = await createPerson(db, { name: "Bruno Bürger" });
  await createMembership(db, { organizationId: organization.id, personId: member.id });
  const seat = await createSeat(db, { tableId, organizationId: organization.id });
  const citizenSeat = await createSeat(db, { tableId, group: "citizens" });
  await createSeatHolding(db, { seatId: seat.id, personId: member.id });
  await createSeatHolding(db, { seatId: citizenSeat.id, personId: citizen.id });
  const meeting = await createMeeting(db, { tableId, title: "Wohnen" });
  const item = { tableId, meetingId: meeting.id };
  await createAgendaItem(db, { ...item, title: "Begrüßung" });
  await createAgendaItem(db, { ...item, title: "Personalie", part: "internal" });
  const inMeeting = { params: { meetingId: meeting.id } };
  await coordinator.call(sendInvitations, inMeeting);
  return {
    meeting,
    inMeeting,
    member,
    citizen,
    seat,
    organization,
    path: `/meetings/${meeting.id}/letters.pdf` as const,
  };
};

const codesIn = (text: string): string[] => text.match(new RegExp(CODE, "g")) ?? [];

describe("letters for those whom no mail reaches", () => {
  test("say who gets one and whose address is missing, and are printed once prepared", async ({
    harness,
    coordinator,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const { inMeeting, path, member } = await createPaperTable(harness, table.id, coordinator);

    const { body } = await coordinator.call(readLetters, inMeeting);
    const before = await getFile(coordinator, path);
    await coordinator.call(prepareLetters, inMeeting);
    const pdf = await getPdf(coordinator, path);

    expect(body.items.map(({ name, address, preparedAt }) => [name, address, preparedAt])).toEqual([
      ["Petra Papier", ["Nähstube e. V.", "Petra Papier", "Lindenstraße 7", "09999 Übersee"], null],
      ["Bruno Bürger", null, null],
    ]);
    expect(before.status).toBe(404);
    expect(pdf).toMatchObject({ isTagged: true, claimsUa: true, language: "de" });
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "Figure", "Table", "TH", "L"]));
    for (const text of ["09999 Übersee", "Einladung: ", "Begrüßung", "localhost:3000/k", "Bruno Bürger"])
      expect(pdf.text).toContain(text);
    expect(pdf.text).not.toContain("Personalie");
    expect(pdf.pages.map((page) => page.trim() === "")).toEqual([false, true, false]);
    expect(new Set(codesIn(pdf.text)).size).toBe(2);
    const { items } = (await coordinator.call(readLetters, inMeeting)).body;
    const linkId = items.find(({ personId }) => personId === member.id)?.linkId ?? "";
    const single = await getPdf(coordinator, `${path}?linkId=${linkId}`);
    expect(single.text).toContain("Petra Papier");
    expect(single.text).not.toContain("Bruno");
  });

  test("bring a code that answers the invitation, at a closed table too, until the link is renewed", async ({
    harness,
    coordinator,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    const { meeting, inMeeting, path, seat, member } = await createPaperTable(harness, table.id, coordinator);
    const { body } = await coordinator.call(prepareLetters, inMeeting);
    const linkId = body.items.find(({ personId }) => personId === member.id)?.linkId ?? "";
    const [code = ""] = codesIn((await getPdf(coordinator, `${path}?linkId=${linkId}`)).text);
    const open = (typed: string) => harness.visitor.attempt(openPersonalLinkByCode, { body: { code: typed } });

    const opened = await open(code.toLowerCase().replaceAll("-", " "));
    const cookie = /^([^=]+)=([^;]+)/.exec(String(opened.headers["set-cookie"]));
    const reader = harness.withCookies({ [cookie?.[1] ?? ""]: decodeURIComponent(cookie?.[2] ?? "") });
    await reader.call(answerMeeting, { ...inMeeting, body: { seatId: seat.id, answer: "yes" } });

    expect(opened.body).toMatchObject({ linkId, personId: member.id, meetingId: meeting.id });
    const response = await harness.db.response.findFirstOrThrow({ where: { meetingId: meeting.id } });
    expect(response).toMatchObject({ personId: member.id, answer: "yes" });
    const opening = { kind: "link-device.confirmed", meetingId: meeting.id };
    expect(await harness.db.change.count({ where: opening })).toBe(1);
    await harness.db.personalLink.update({ where: { id: linkId }, data: { generation: 2 } });
    expect((await open(code)).body.code).toBe("link-expired");
    const { items } = (await coordinator.call(readLetters, inMeeting)).body;
    expect(items.find((letter) => letter.linkId === linkId)?.preparedAt).toBeNull();
    const stored = JSON.stringify(await harness.db.letter.findMany());
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll("-", ""));
  });

  test("say that a meeting is online, and leave its address to the page", async ({ harness, coordinator, table }) => {
    const { inMeeting, meeting, path } = await createPaperTable(harness, table.id, coordinator);
    const onlineUrl = "https://konferenz.example/raum";
    await harness.db.meeting.update({ where: { id: meeting.id }, data: { place: null, address: null, onlineUrl } });
    await coordinator.call(prepareLetters, inMeeting);

    const { text } = await getPdf(coordinator, path);

    expect(text).toContain("Online");
    expect(text).toContain("Die Zugangsadresse steht auf der Seite im Internet");
    expect(text).not.toContain("konferenz.example");
  });

  test("are noted as posted once, for those alone that were printed", async ({ harness, coordinator, table }) => {
    const { inMeeting, member, meeting } = await createPaperTable(harness, table.id, coordinator);
    const { body: unprepared } = await coordinator.call(readLetters, inMeeting);
    const linkIds = unprepared.items.map(({ linkId }) => linkId);
    const postedIn = ({ items }: typeof unprepared) => items.filter(({ postedAt }) => postedAt !== null).length;

    const early = await coordinator.call(recordPosting, { ...inMeeting, body: { linkIds } });
    await coordinator.call(prepareLetters, inMeeting);
    const one = unprepared.items.filter(({ personId }) => personId === member.id).map(({ linkId }) => linkId);
    const noted = await coordinator.call(recordPosting, { ...inMeeting, body: { linkIds: one } });
    await coordinator.call(recordPosting, { ...inMeeting, body: { linkIds: one } });

    expect([postedIn(early.body), postedIn(noted.body)]).toEqual([0, 1]);
    const where = { meetingId: meeting.id, kind: "letter.posted" };
    expect(await harness.db.change.findMany({ where, select: { subjectId: true } })).toEqual([{ subjectId: one[0] }]);
  });

  test("go to the address that the person gave, unless it is for their organization alone; to nobody who has a mail", async ({
    harness,
    coordinator,
    table,
  }) => {
    const { inMeeting, member, citizen, organization } = await createPaperTable(harness, table.id, coordinator);
    const { db } = harness;
    const membership = await db.membership.findFirstOrThrow({
      where: { personId: member.id, organizationId: organization.id },
    });
    const address = { membershipId: membership.id, kind: "address", value: "Weg 3, 09998 Nebenan" } as const;
    const { id } = await db.contact.create({ data: { ...address, visibility: "internal" } });
    const addressOf = async () => (await coordinator.call(readLetters, inMeeting)).body.items[0]?.address;

    expect(await addressOf()).toContain("Lindenstraße 7");
    await db.contact.update({ where: { id }, data: { visibility: "network" } });
    expect(await addressOf()).toEqual(["Petra Papier", "Weg 3", "09998 Nebenan"]);
    await db.contact.update({
      where: { id },
      data: { value: "c/o Nähstube, Haus B, Hof 2, 3. OG, Weg 3, 75001 Paris, FRANKREICH" },
    });
    expect((await addressOf())?.at(-1)).toBe("FRANKREICH");
    await db.person.update({ where: { id: citizen.id }, data: { mail: "bruno@person.example" } });
    const { items } = (await coordinator.call(readLetters, inMeeting)).body;
    expect(items.map(({ name }) => name)).toEqual(["Petra Papier"]);
  });
});

test("codes cannot be guessed: each network has few tries, and all networks together have an end", async ({
  harness,
}) => {
  const guess = (remoteAddress: string) =>
    harness.visitor.attempt(openPersonalLinkByCode, { body: { code: "0000-0000-0000" }, remoteAddress });
  const statuses: number[] = [];
  for (let tried = 0; tried < 22; tried += 1) statuses.push((await guess("192.0.2.7")).status);

  expect(statuses.filter((status) => status === 404)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
  expect((await guess("198.51.100.9")).status).toBe(404);
  await harness.db.rateLimit.updateMany({ where: { key: { startsWith: "link-code-all" } }, data: { points: 600 } });
  expect((await guess("203.0.113.5")).status).toBe(429);
});
