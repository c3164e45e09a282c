import { openPersonalLink } from "@runde-tische/contracts/personal-links";
import { addTask, changeTask, listMeetingTasks, setTaskStatus } from "@runde-tische/contracts/tasks";
import { describe, expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMembership } from "../../demo/memberships.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test as base } from "../../testing/test.ts";
import { keepMails } from "../mails/kept-mails.service.ts";
import { sendDueMails } from "../mails/mail-sender.service.ts";

type Kind = "seat" | "person" | "organization";
type Task = { title?: string; agendaItemId?: string; dueOn?: string };

const test = base.extend<{
  give: (kind: Kind, id: string, task?: Task) => Promise<{ id: string; version: number }>;
  /** Waits until mails go out; those of this test, as [recipient, subject, text]. */
  post: () => Promise<{ to: string; subject: string; text: string }[]>;
}>({
  give: ({ coordinator, table }, use) =>
    use(async (kind, id, task = {}) => {
      const body = { title: "Raum buchen", dueOn: null, ...task, assignee: { kind, id } };
      return (await coordinator.call(addTask, { params: { tableId: table.id }, body })).body;
    }),
  post: async ({ harness }, use) => {
    const { db, clock } = harness;
    await db.mail.deleteMany();
    await use(async () => {
      clock.advance(6 * 60_000);
      const deliver = keepMails(db, clock.now);
      await sendDueMails({ ...harness, clock: clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });
      const kept = await db.keptMail.findMany({ orderBy: { recipient: "asc" } });
      return kept.map(({ recipient, subject, text }) => ({ to: recipient.replace(/.*<(.*)>/, "$1"), subject, text }));
    });
  },
});

describe("a given task is mailed", () => {
  test("to a seat's delegate, else its deputy; to a person; to an organization's admins", async ({
    harness,
    table,
    give,
    post,
  }) => {
    const { db } = harness;
    const { seat, delegate, organization } = await createInvitedTable(harness, table.id);
    const vacant = await createSeat(db, { tableId: table.id });
    const deputy = await createPerson(db, { mail: "nur-vertretung@buerger.example" });
    await createSeatHolding(db, { seatId: vacant.id, personId: deputy.id, role: "deputy" });
    const admin = await harness.person();
    const { organizationId, personId } = { organizationId: organization.id, personId: admin.personId };
    await createMembership(db, { organizationId, personId, role: "admin" });
    const member = await harness.person();
    await createMembership(db, { organizationId, personId: member.personId });

    await give("seat", seat.id);
    await give("seat", vacant.id);
    await give("organization", organization.id);
    const task = await give("person", member.personId, { dueOn: "2031-02-01" });

    const mails = await post();
    expect(mails.map(({ to }) => to).sort()).toEqual(
      [delegate.mail, deputy.mail, admin.mail, member.mail].map(String).sort(),
    );
    const mail = mails.find(({ to }) => to === member.mail);
    expect(mail?.subject).toBe(`Neue Aufgabe: ${table.title}`);
    expect(mail?.text).toContain("Raum buchen");
    expect(mail?.text).toContain("1. Februar 2031");
    expect(mail?.text).toContain(`${PUBLIC_URL}/aufgaben/${task.id}\n`);
  });

  test("not to whoever gave it to themselves, nor to who has it already or has done it", async ({
    harness,
    coordinator,
    give,
    post,
  }) => {
    await give("person", coordinator.personId);
    const { id, version } = await give("person", coordinator.personId);
    const change = { params: { taskId: id }, ifMatch: version, body: { title: "Saal buchen" } };
    await coordinator.call(changeTask, change);

    expect(await post()).toEqual([]);
    expect(await harness.db.mail.count()).toBe(0);
  });

  test("with all that the table gives soon after, as it stands when the mail goes out", async ({
    harness,
    table,
    coordinator,
    give,
    post,
  }) => {
    const [kept, lost] = await Promise.all([
      createPerson(harness.db, { mail: "behaelt@buerger.example" }),
      createPerson(harness.db, { mail: "verliert@buerger.example" }),
    ]);
    for (const person of [kept, lost]) {
      const seat = await createSeat(harness.db, { tableId: table.id });
      await createSeatHolding(harness.db, { seatId: seat.id, personId: person.id });
    }
    const done = await give("person", kept.id, { title: "Schon getan" });
    await coordinator.call(setTaskStatus, {
      params: { taskId: done.id },
      ifMatch: done.version,
      body: { status: "done" },
    });
    await give("person", kept.id, { title: "Raum buchen" });
    const moved = await give("person", lost.id, { title: "Liste machen" });
    const assignee = { kind: "person" as const, id: kept.id };
    await coordinator.call(changeTask, { params: { taskId: moved.id }, ifMatch: moved.version, body: { assignee } });

    const [mail, ...others] = await post();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(kept.mail);
    expect(mail?.subject).toBe(`Neue Aufgaben: ${table.title}`);
    expect(mail?.text).toMatch(/Raum buchen[\s\S]*Liste machen/);
    expect(mail?.text).not.toContain("Schon getan");

    await give("person", kept.id, { title: "Danach" });
    const later = (await post()).filter(({ text }) => text.includes("Danach"));
    expect(later).toHaveLength(1);
    expect(later[0]?.text).not.toContain("Liste machen");
  });

  test("once, with every task, where several are given at once", async ({ harness, table, give, post }) => {
    const { delegate, seat } = await createInvitedTable(harness, table.id);
    const titles = Array.from({ length: 6 }, (_, n) => `Gleichzeitig ${n}`);
    await Promise.all(titles.map((title) => give("seat", seat.id, { title })));

    const [mail, ...others] = await post();

    expect(others).toEqual([]);
    expect(mail?.to).toBe(delegate.mail);
    expect(titles.filter((title) => mail?.text.includes(title))).toEqual(titles);
  });

  test("once: what one mail told, the next one leaves out", async ({ harness, table, give, post }) => {
    const { seat } = await createInvitedTable(harness, table.id);
    await give("seat", seat.id, { title: "Raum buchen" });
    await harness.db.mail.updateMany({ data: { attempts: 1 } });
    harness.clock.advance(1000);
    await give("seat", seat.id, { title: "Liste machen" });

    const mails = await harness.db.mail.findMany({ orderBy: { id: "asc" } });
    await harness.db.mail.delete({ where: { id: String(mails[0]?.id) } });
    const [second] = await post();

    expect(mails).toHaveLength(2);
    expect(second?.text).toContain("Liste machen");
    expect(second?.text).not.toContain("Raum buchen");
  });

  test.for(["proposed", "refused", "archived"] as const)(
    "not from a table that is %s",
    async (status, { harness, table, give, post }) => {
      const { seat } = await createInvitedTable(harness, table.id);
      await give("seat", seat.id);
      await harness.db.roundTable.update({ where: { id: table.id }, data: { status } });
      expect(await post()).toEqual([]);
    },
  );

  test("to nobody through a seat that has ended or an organization that is archived", async ({
    harness,
    table,
    give,
    post,
  }) => {
    const { db } = harness;
    const ended = await createInvitedTable(harness, table.id);
    const archived = await createInvitedTable(harness, table.id);
    const admin = await harness.person();
    const ofOrganization = { organizationId: archived.organization.id, personId: admin.personId };
    await createMembership(db, { ...ofOrganization, role: "admin" });
    await give("seat", ended.seat.id);
    await give("organization", archived.organization.id);
    await db.seat.update({ where: { id: ended.seat.id }, data: { validFrom: new Date(0), validTo: new Date(0) } });
    await db.organization.update({ where: { id: archived.organization.id }, data: { status: "archived" } });

    expect(await post()).toEqual([]);
  });

  test("never with the title of an internal item's", async ({ harness, table, give, post }) => {
    const { delegate, seat, meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
    const item = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id, part: "internal" });
    const moved = await createAgendaItem(harness.db, { tableId: table.id, meetingId: meeting.id });
    await give("seat", seat.id, { title: "Meier anrufen", agendaItemId: item.id });
    await give("seat", seat.id, { title: "Schulze anrufen", agendaItemId: moved.id });
    await harness.db.agendaItem.update({ where: { id: moved.id }, data: { part: "internal" } });

    const [mail] = await post();

    expect(mail?.to).toBe(delegate.mail);
    expect(mail?.text).toContain("Eine interne Aufgabe");
    expect(mail?.text).not.toMatch(/Meier|Schulze/);
  });
});

describe("the mail of a task leads somebody without an account", () => {
  test("to the personal link that shows it", async ({ harness, table, give, post, visitor }) => {
    const { delegate, seat, meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
    const past = await createMeeting(harness.db, { tableId: table.id, isInvited: true, startsAt: new Date(0) });
    const link = { seatId: seat.id, personId: delegate.id };
    await openLink(harness, { ...link, meetingId: past.id });
    const { linkId } = await openLink(harness, { ...link, meetingId: meeting.id });
    const other = await createSeat(harness.db, { tableId: table.id });
    await createSeatHolding(harness.db, { seatId: other.id, personId: delegate.id });
    await give("seat", seat.id);

    const [mail] = await post();

    const secret = linkSecret(harness.keys, { id: linkId, generation: 1 });
    expect(mail?.text).toContain(`${PUBLIC_URL}/l#${secret}\n`);
    expect((await visitor.call(openPersonalLink, { body: { secret } })).body.state).toBe("open");
    const reader = await openLink(harness, { ...link, seatId: other.id, meetingId: meeting.id });
    expect((await reader.call(listMeetingTasks, { params: { meetingId: meeting.id } })).body.items).toEqual([]);
  });

  test("nowhere if none does, and says whom to tell", async ({ harness, table, give, post }) => {
    const { delegate, seat, meeting, organization } = await createInvitedTable(harness, table.id, { isInvited: true });
    await openLink(harness, { seatId: seat.id, personId: delegate.id, meetingId: meeting.id });
    const other = await createOrganization(harness.db);
    await createSeat(harness.db, { tableId: table.id, organizationId: other.id });
    await createMembership(harness.db, { organizationId: other.id, personId: delegate.id, role: "admin" });
    await give("organization", other.id);

    const [mail, ...others] = await post();

    expect(others).toEqual([]);
    expect(mail?.text).not.toContain(PUBLIC_URL);
    expect(mail?.text).toContain("sagen Sie der Koordination");
    expect(organization.id).not.toBe(other.id);
  });
});
