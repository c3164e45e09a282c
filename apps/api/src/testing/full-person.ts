import { randomUUID } from "node:crypto";
import { createAgendaItem } from "../demo/agenda-items.factory.ts";
import { createFile } from "../demo/files.factory.ts";
import { createMeeting } from "../demo/meetings.factory.ts";
import { createMembership } from "../demo/memberships.factory.ts";
import { createSeat, createSeatHolding } from "../demo/seats.factory.ts";
import { DAY_MS } from "./clock.ts";
import type { Harness } from "./harness.ts";

type Table = { id: string; municipalityArs: string };

let count = 0;

/** Whatever tells who it is. */
const newValues = () => {
  count += 1;
  return {
    name: `Zofia (Vollständig) ${count}`,
    earlierName: `Zofia Früher-${count}`,
    account: `zofia.konto-${count}@verein.example`,
    mail: `zofia.privat-${count}@post.example`,
    phone: `+49 3641 55${count}01`,
    workMail: `zofia.arbeit-${count}@verein.example`,
    workPhone: `03641/88${count}02`,
    function: `Sprachlotsin Nr. ${count} im Viertel`,
    topic: `Wohnungssuche, Gebiet ${count}`,
    note: `nur mittwochs, Zimmer ${count}17`,
    comment: `Ich bringe Kuchen mit, Sorte ${count}`,
  };
};

type Values = ReturnType<typeof newValues>;

/** Somebody who is, has and did all that can be recorded of a person, and every value that tells who it is. */
export const createFullPerson = async (harness: Harness, table: Table) => {
  const { db } = harness;
  const values = newValues();
  const client = await harness.person({ name: values.name, mail: values.account });
  const { personId } = client;
  await db.person.update({ where: { id: personId }, data: { mail: values.mail, phone: values.phone } });
  const other = await createMembership(db);
  const membership = await belong(harness, personId, values);
  const part = await takePart(harness, table, { personId, organizationId: membership.organizationId }, values);
  await decide(harness, table, personId, other);
  await receive(harness, client, part, values);
  await signIn(harness, client.accountId, table, values);
  await log(harness, { tableId: table.id, personId, membershipId: membership.id, otherId: other.personId }, values);
  return { client, traces: Object.values(values), membershipId: membership.id, ...part };
};

const belong = ({ db }: Harness, personId: string, values: Values) =>
  createMembership(db, {
    personId,
    function: values.function,
    contacts: [
      { kind: "mail", value: values.workMail, visibility: "network" },
      { kind: "phone", value: values.workPhone, visibility: "internal" },
    ],
    responsibilities: [{ topic: values.topic, ars: null, note: values.note }],
  });

const takePart = async (
  { db, clock }: Harness,
  { id: tableId }: Table,
  { personId, organizationId }: { personId: string; organizationId: string },
  values: Values,
) => {
  const now = clock.now();
  const { id: seatId } = await createSeat(db, { tableId, organizationId });
  await createSeatHolding(db, { seatId, personId });
  const { id: meetingId } = await createMeeting(db, { tableId, isInvited: true });
  const at = { meetingId, seatId, personId };
  const expiresAt = new Date(now.getTime() + 90 * DAY_MS);
  const link = await db.personalLink.create({ data: { ...at, role: "delegate", expiresAt } });
  await db.linkDevice.create({ data: { linkId: link.id } });
  await db.letter.create({ data: { linkId: link.id, generation: 1, codeHash: randomUUID() } });
  await db.response.create({ data: { ...at, answer: "yes", channel: "app", comment: values.comment } });
  const { personId: otherId } = await createMembership(db, { organizationId });
  const recorded = { ...at, personId: otherId, recordedById: personId };
  await db.response.create({ data: { ...recorded, answer: "no", channel: "recorded" } });
  await createAgendaItem(db, { tableId, meetingId, presenter: `Frau ${values.name} (Verein)` });
  const task = await db.task.create({
    data: { tableId, title: "Raum buchen", assigneePersonId: personId, createdById: personId },
  });
  const finished = { status: "done" as const, finishedAt: now, finishedById: personId };
  await db.task.create({ data: { tableId, title: "Plakate", assigneeSeatId: seatId, ...finished } });
  await createFile(db, { tableId, taskId: task.id, uploadedById: personId });
  const text = `Wir treffen uns im Saal; ${values.name} schließt auf.`;
  const written = { subject: "Raumwechsel", text, recipientCount: 1 };
  await db.message.create({ data: { tableId, sentById: personId, ...written } });
  return { seatId, meetingId, linkId: link.id, taskId: task.id };
};

const decide = async (
  { db, clock }: Harness,
  { id: tableId, municipalityArs }: Table,
  personId: string,
  other: { personId: string; organizationId: string },
) => {
  const now = clock.now();
  const { organizationId } = other;
  await db.tableCoordinator.create({ data: { tableId, personId } });
  await db.calendarFeed.create({ data: { personId } });
  await db.municipalityCoordinator.create({ data: { municipalityArs, personId, endedAt: now } });
  await db.municipalityCoordinator.create({
    data: { municipalityArs, personId: other.personId, appointedById: personId, endedAt: now },
  });
  await db.closedAccess.create({ data: { tableId, personId, reason: "Auf Bitte der Leitung", expiresAt: now } });
  await db.joinRequest.create({ data: { organizationId, personId } });
  const decided = { decidedById: personId, decidedAt: now };
  await db.joinRequest.create({ data: { organizationId, personId: other.personId, accepted: true, ...decided } });
  await db.organization.update({ where: { id: organizationId }, data: { registeredById: personId, ...decided } });
  const changed = { changedAt: now, changedById: personId };
  const kind = "session";
  await db.retentionPeriod.upsert({ where: { kind }, create: { kind, days: 20, ...changed }, update: changed });
  await db.retentionRun.create({ data: { startedAt: now, startedById: personId } });
};

const receive = async (
  { db, clock }: Harness,
  { personId, accountId }: { personId: string; accountId: string },
  { meetingId, linkId }: { meetingId: string; linkId: string },
  { workMail, name }: Values,
) => {
  const { id: mailId } = await db.mail.create({ data: { kind: "meeting.invitation", personId, meetingId, linkId } });
  await db.mail.create({ data: { kind: "account.verify", accountId, status: "sent", sentAt: clock.now() } });
  await db.keptMail.create({
    data: { mailId, recipient: workMail, subject: "Einladung", text: `Guten Tag ${name},`, html: "" },
  });
};

const signIn = async ({ db, clock }: Harness, userId: string, table: Table, { account, name }: Values) => {
  await db.authAccount.create({ data: { id: randomUUID(), userId, accountId: "1", providerId: "oidc" } });
  await db.authTwoFactor.create({ data: { id: randomUUID(), userId, secret: "geheim", backupCodes: "codes" } });
  const value = JSON.stringify({ email: account });
  await db.authVerification.create({
    data: { id: randomUUID(), identifier: "magic", value, expiresAt: clock.now() },
  });
  const request = { route: `POST /api/v1/round-tables/${table.id}/seats`, key: randomUUID(), bodyHash: "" };
  await db.idempotencyKey.create({
    data: { actor: `person ${randomUUID()}`, ...request, response: JSON.stringify({ name }) },
  });
};

const log = async (
  { db }: Harness,
  { tableId, personId, membershipId, otherId }: Record<"tableId" | "personId" | "membershipId" | "otherId", string>,
  { earlierName, name, workMail }: Values,
) => {
  const add = (subjectId: string, actorPersonId: string, field: string, before: string, after: string) =>
    db.change.create({
      data: {
        actorKind: "person",
        actorPersonId,
        kind: "something.changed",
        subjectId,
        tableId,
        fields: [field],
        values: { create: { field, before, after } },
      },
    });
  await add(personId, personId, "name", earlierName, name);
  await add(membershipId, otherId, "contacts", JSON.stringify([{ value: workMail }]), "[]");
  await add(randomUUID(), otherId, "presenter", earlierName, "niemand");
};
