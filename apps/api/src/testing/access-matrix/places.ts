import { randomUUID } from "node:crypto";
import type { Db } from "@runde-tische/database/client";
import { createFile } from "../../demo/files.factory.ts";
import { createMail } from "../../demo/mails.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createAccountHolder, createPerson, type PersonOverrides } from "../../demo/persons.factory.ts";
import { createRoundTable } from "../../demo/round-tables.factory.ts";
import { DAY_MS } from "../clock.ts";
import type { Harness } from "../harness.ts";
import type { PlaceName } from "./rules.ts";

const VISIBILITY = { own: "closed", other: "network", public: "public", closed: "closed" } as const;

/** Everything of one place that an endpoint may be called on; what a call uses up is made anew for each. */
export type Place = Awaited<ReturnType<typeof createPlace>>;

export const createPlace = async (
  { db, clock }: Harness,
  name: PlaceName,
  organization: { id: string; municipalityArs: string },
  holder: { id: string } | null,
) => {
  const now = clock.now();
  const ars = organization.municipalityArs;
  const { id: tableId } = await createRoundTable(db, {
    title: `Tisch ${name}`,
    visibility: VISIBILITY[name],
    municipalityArs: ars,
  });
  const person = await createPerson(db);
  const seat = await createSeat(db, tableId, organization.id, person.id);
  const held = await createSeat(db, tableId, holder?.id ?? null, person.id);
  const meeting = await createMeeting(db, tableId, now, true);
  const draft = await createMeeting(db, tableId, now, false);
  const ids = { tableId, seatId: seat.id, heldSeatId: held.id, meetingId: meeting.id, organizationId: organization.id };
  const entry = await db.membership.create({
    data: { personId: person.id, organizationId: organization.id, function: "Beratung" },
  });
  return {
    ...ids,
    entryId: entry.id,
    name,
    ars,
    personId: person.id,
    draftId: draft.id,
    newDraft: () => createMeeting(db, tableId, now, false),
    newAccount: (overrides: PersonOverrides = {}) =>
      createAccountHolder(db, { ...overrides, mail: `${randomUUID()}@stadt.example` }),
    newFailedMail: () => createMail(db, { kind: "meeting.invitation", status: "failed" }),
    newMunicipalityCoordinator: async () => appointCoordinator(db, ars, (await createPerson(db)).id),
    ...makers(db, ids, new Date(now.getTime() + 90 * DAY_MS)),
    ...paperMakers(db, ids, new Date(now.getTime() + 90 * DAY_MS)),
  };
};

const createSeat = (db: Db, tableId: string, organizationId: string | null, personId: string) =>
  db.seat.create({
    data: { tableId, organizationId, group: "welfare", holdings: { create: { personId, role: "delegate" } } },
  });

const createMeeting = (db: Db, tableId: string, now: Date, isPublished: boolean) =>
  db.meeting.create({
    data: {
      tableId,
      startsAt: new Date(now.getTime() + 30 * DAY_MS),
      timeZone: "Europe/Berlin",
      durationMinutes: 90,
      ...(isPublished && { number: 1, publishedAt: now, invitedAt: now }),
    },
  });

type Ids = { tableId: string; meetingId: string; seatId: string; heldSeatId: string; organizationId: string };

const makers = (db: Db, { tableId, meetingId, seatId, heldSeatId, organizationId }: Ids, expiresAt: Date) => {
  const personId = async () => (await createPerson(db, { mail: "person@stadt.example" })).id;
  const newHolding = async () =>
    db.seatHolding.create({ data: { seatId, personId: await personId(), role: "deputy" } });
  return {
    newItem: (part: "public" | "internal") =>
      db.agendaItem.create({
        data: { tableId, meetingId, part, kind: "information", title: "Bericht", durationMinutes: 10, rank: "a0" },
      }),
    newTask: () =>
      db.task.create({ data: { tableId, meetingId, title: "Liste erstellen", assigneeSeatId: heldSeatId } }),
    newFile: (where: object = {}) => createFile(db, { tableId, ...where }),
    newHolding,
    newHeldDeputy: async () =>
      db.seatHolding.create({ data: { seatId: heldSeatId, personId: await personId(), role: "deputy" } }),
    newMembership: async () =>
      db.membership.create({
        data: {
          personId: await personId(),
          organizationId,
          function: "Beratung",
          contacts: { create: { kind: "mail", value: "mitglied@verein.example" } },
        },
      }),
    newJoinRequest: async () => db.joinRequest.create({ data: { personId: await personId(), organizationId } }),
    newGuest: () => db.seat.create({ data: { tableId, group: "partner", role: "guest" } }),
    newLink: async () => {
      const { personId } = await newHolding();
      return db.personalLink.create({ data: { meetingId, seatId, personId, role: "deputy", expiresAt } });
    },
  };
};

/** Papers for those without a mail address. */
const paperMakers = (db: Db, { tableId, meetingId, seatId, organizationId }: Ids, expiresAt: Date) => {
  const newDeputy = async () => {
    const { id: personId } = await createPerson(db);
    await db.seatHolding.create({ data: { seatId, personId, role: "deputy" } });
    return personId;
  };
  return {
    newLetter: async () => {
      const personId = await newDeputy();
      const link = await db.personalLink.create({
        data: { meetingId, seatId, personId, role: "deputy", expiresAt },
      });
      await db.mail.create({
        data: { kind: "meeting.invitation", personId, meetingId, linkId: link.id, status: "unaddressed" },
      });
      return db.letter.create({ data: { linkId: link.id, generation: 1, codeHash: link.id } });
    },
    newUntold: async () => {
      const { id: personId } = await createPerson(db);
      return db.membership.create({ data: { personId, organizationId, function: "Ehrenamt" } });
    },
    newMessageLetter: async () => {
      const personId = await newDeputy();
      const message = await db.message.create({
        data: { tableId, subject: "Neuer Raum", text: "Im Saal.", recipientCount: 1 },
      });
      await createMail(db, { kind: "table.message", personId, subjectId: message.id, status: "unaddressed" });
      return { messageId: message.id, personId };
    },
  };
};
