import { sendInvitations } from "@runde-tische/contracts/invitations";
import { cancelMeeting } from "@runde-tische/contracts/meetings";
import { listMessages, previewMessage, sendMessage } from "@runde-tische/contracts/messages";
import { answerMeeting } from "@runde-tische/contracts/responses";
import { describe, expect } from "vitest";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { sendKept } from "../../testing/send-kept.ts";
import { test as base } from "../../testing/test.ts";

type Client = Pick<Harness["visitor"], "call">;

const words = { subject: "Anderer Raum", text: "Wir treffen uns im Ratssaal.\n\nBis bald!" };

const test = base.extend<{ seated: Awaited<ReturnType<typeof createSeated>> }>({
  seated: ({ harness, table }, use) => createSeated(harness, table.id).then(use),
});

/** A delegate and a deputy with mail, a citizen without, a guest, and somebody whose time is over. */
const createSeated = async (harness: Harness, tableId: string) => {
  const { db } = harness;
  const invited = await createInvitedTable(harness, tableId);
  const citizen = await createPerson(db, { name: "Berta Brief", mail: null });
  const citizenSeat = await createSeat(db, { tableId, organizationId: null, group: "citizens" });
  await createSeatHolding(db, { seatId: citizenSeat.id, personId: citizen.id });
  const guest = await createPerson(db, { name: "Gitta Gast", mail: "gitta@gast.example" });
  const guestSeat = await createSeat(db, { tableId, organizationId: null, group: "partner", role: "guest" });
  await createSeatHolding(db, { seatId: guestSeat.id, personId: guest.id });
  const former = await createPerson(db, { name: "Frieda Früher", mail: "frieda@verein.example" });
  const over = { validFrom: new Date("2020-01-01"), validTo: new Date("2020-12-31") };
  await createSeatHolding(db, { seatId: citizenSeat.id, personId: former.id, ...over });
  return { ...invited, tableId, citizen, citizenSeat, guest, guestSeat };
};

const preview = async (client: Client, tableId: string, draft: object = {}) =>
  (await client.call(previewMessage, { params: { tableId }, body: { ...words, ...draft } })).body;

const send = async (client: Client, tableId: string, draft: object = {}) => {
  const { fingerprint } = await preview(client, tableId, draft);
  return (await client.call(sendMessage, { params: { tableId }, body: { ...words, ...draft, fingerprint } })).body;
};

const namesOf = (recipients: readonly { name: string | null }[]) => recipients.map(({ name }) => name).sort();

describe("a message to the whole table", () => {
  test("is shown before it goes out, to whom and how it reads, and writes nothing", async ({
    harness,
    coordinator,
    seated,
  }) => {
    const empty = await createOrganization(harness.db, { name: "Noch niemand e. V." });
    await createSeat(harness.db, { tableId: seated.tableId, organizationId: empty.id });
    const { recipients, mails, unasked } = await preview(coordinator, seated.tableId);

    expect(unasked).toEqual([{ seat: "Noch niemand e. V.", name: null, reason: "vacant" }]);
    expect(namesOf(recipients)).toEqual(["Berta Brief", "Dana Delegierte", "Dirk Stellvertreter"]);
    expect(recipients.find(({ name }) => name === "Berta Brief")?.mail).toBeNull();
    expect(mails).toMatchObject([{ language: "de", count: 2 }]);
    expect(mails[0]?.text).toContain("Wir treffen uns im Ratssaal.");
    expect(mails[0]?.text).toContain("weil Sie einen Sitz");
    expect(await harness.db.message.count({ where: { tableId: seated.tableId } })).toBe(0);
  });

  test("reaches each by the link they have, else by the table's page, and tells whom it did not reach", async ({
    harness,
    coordinator,
    seated,
  }) => {
    const { tableId, meeting, delegate } = seated;
    await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });
    await sendKept(harness);
    const links = await harness.db.personalLink.findMany({ where: { meetingId: meeting.id } });

    const sent = await send(coordinator, tableId);
    await sendKept(harness);

    const of = (personId: string) =>
      harness.db.keptMail.findFirst({ where: { mail: { kind: "table.message", personId, subjectId: sent.id } } });
    const mail = await of(delegate.id);
    expect(mail?.subject).toMatch(/: Anderer Raum$/);
    expect(mail?.text).toContain(links.find(({ personId }) => personId === delegate.id)?.id);
    expect(await harness.db.personalLink.count({ where: { meetingId: meeting.id } })).toBe(links.length);
    const { items } = (await coordinator.call(listMessages, { params: { tableId } })).body;
    expect(items).toMatchObject([
      {
        recipientCount: 3,
        delivery: { sent: 2, waiting: 0, failed: 0, onPaper: 1 },
        unreached: [{ name: "Berta Brief", reason: "paper" }],
      },
    ]);
    expect(await harness.db.change.count({ where: { kind: "message.sent", tableId } })).toBe(1);
  });

  test("goes to nobody when the seats changed since it was shown, and to one group alone if asked", async ({
    harness,
    coordinator,
    seated,
  }) => {
    const { tableId, citizenSeat } = seated;
    const { fingerprint } = await preview(coordinator, tableId);
    const late = await createPerson(harness.db, { name: "Nele Neu", mail: "nele@post.example" });
    await createSeatHolding(harness.db, { seatId: citizenSeat.id, personId: late.id, role: "deputy" });

    const params = { tableId };
    const refused = await coordinator.attempt(sendMessage, { params, body: { ...words, fingerprint } });

    expect([refused.status, refused.body.code]).toEqual([409, "recipients-changed"]);
    const { recipients } = await preview(coordinator, tableId, { group: "citizens" });
    expect(namesOf(recipients)).toEqual(["Berta Brief", "Nele Neu"]);
  });

  test("does not leave for whoever lost the seat meanwhile, nor from an archived table", async ({
    harness,
    coordinator,
    seated,
  }) => {
    const { tableId, seat, deputy } = seated;
    await send(coordinator, tableId);
    await harness.db.seatHolding.updateMany({
      where: { seatId: seat.id, personId: deputy.id },
      data: { validFrom: new Date("2020-01-01"), validTo: new Date("2020-01-02") },
    });
    await sendKept(harness);

    const { items } = (await coordinator.call(listMessages, { params: { tableId } })).body;
    expect(items[0]?.unreached).toContainEqual(expect.objectContaining({ personId: deputy.id, reason: "outdated" }));
    await harness.db.roundTable.update({ where: { id: tableId }, data: { status: "archived" } });
    const refused = await coordinator.attempt(previewMessage, { params: { tableId }, body: words });
    expect(refused.status).toBe(409);
  });
});

describe("a message of a meeting", () => {
  test("goes to the invited, guests included, each with their own link; also after it was cancelled", async ({
    harness,
    coordinator,
    seated,
  }) => {
    const { tableId, meeting, guest, guestSeat, delegate } = seated;
    const meetingId = meeting.id;
    const early = await preview(coordinator, tableId, { meetingId });
    expect(early.recipients).toEqual([]);
    expect(early.unasked).toContainEqual({ seat: null, name: "Berta Brief", reason: "uninvited" });
    await harness.db.meetingGuest.create({ data: { meetingId, seatId: guestSeat.id } });
    await coordinator.call(sendInvitations, { params: { meetingId } });
    await sendKept(harness);
    await coordinator.call(cancelMeeting, { params: { meetingId }, body: { reason: "Hochwasser" } });
    await sendKept(harness);

    const sent = await send(coordinator, tableId, { meetingId });
    await sendKept(harness);

    const mails = await harness.db.mail.findMany({ where: { subjectId: sent.id }, include: { kept: true } });
    const linkOf = async (personId: string) =>
      (await harness.db.personalLink.findFirstOrThrow({ where: { meetingId, personId } })).id;
    for (const personId of [guest.id, delegate.id]) {
      const text = mails.find((mail) => mail.personId === personId)?.kept?.text ?? "";
      expect(text).toContain(`/l#${await linkOf(personId)}`);
      expect(text).toContain("abgesagt");
    }
  });

  test("can go to those alone whose seat has not answered", async ({ coordinator, seated }) => {
    const { tableId, meeting, seat, delegate } = seated;
    const meetingId = meeting.id;
    await coordinator.call(sendInvitations, { params: { meetingId } });
    const body = { seatId: seat.id, personId: delegate.id, answer: "yes" as const };
    await coordinator.call(answerMeeting, { params: { meetingId }, body });

    const { recipients } = await preview(coordinator, tableId, { meetingId, onlyUnanswered: true });

    expect(namesOf(recipients)).toEqual(["Berta Brief"]);
  });

  test("belongs to its own table", async ({ coordinator, seated, newTable }) => {
    const elsewhere = await newTable();
    const body = { ...words, meetingId: seated.meeting.id };
    const refused = await coordinator.attempt(previewMessage, { params: { tableId: elsewhere.id }, body });
    expect(refused.status).toBe(404);
  });
});
