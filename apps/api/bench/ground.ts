import type { PrismaClient } from "@runde-tische/database/client";
import { createAgendaItem } from "../src/demo/agenda-items.factory.ts";
import { createMeeting } from "../src/demo/meetings.factory.ts";
import { createMembership } from "../src/demo/memberships.factory.ts";
import { createOrganization } from "../src/demo/organizations.factory.ts";
import { createAccountHolder, createPerson, createSession } from "../src/demo/persons.factory.ts";
import { createRoundTable } from "../src/demo/round-tables.factory.ts";
import { createSeat, createSeatHolding } from "../src/demo/seats.factory.ts";
import { accountCookieName, accountCookieValue } from "../src/features/sessions/account-cookie.ts";
import { deriveKeys } from "../src/lib/keys.ts";

export const PUBLIC_URL = "http://localhost:3000";
export const keys = deriveKeys("a secret for benchmarks only, long enough to be accepted");

const SEATS = 40;
const ITEMS = 50;
const MEETINGS = 24;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const TEXT =
  "Die Verwaltung berichtet über den Stand der Belegung und die **freien Wohnungen**. Danach Aussprache: wer kann Patenschaften übernehmen, wo fehlen Möbel, welche Wege zum Jobcenter dauern zu lang?";

const fillSeats = async (db: PrismaClient, tableId: string, participantId: string): Promise<string[]> => {
  const seatIds: string[] = [];
  for (let index = 0; index < SEATS; index += 1) {
    const organization = await createOrganization(db);
    const personId = index === 0 ? participantId : (await createPerson(db)).id;
    await createMembership(db, { organizationId: organization.id, personId });
    const seat = await createSeat(db, { tableId, organizationId: organization.id });
    await createSeatHolding(db, { seatId: seat.id, personId });
    await createSeatHolding(db, { seatId: seat.id, role: "deputy" });
    seatIds.push(seat.id);
  }
  return seatIds;
};

const fillAgenda = async (db: PrismaClient, tableId: string, meetingId: string, seatIds: string[]): Promise<void> => {
  for (let index = 0; index < ITEMS; index += 1)
    await createAgendaItem(db, {
      tableId,
      meetingId,
      title: `Wohnraum für Geflüchtete, Teil ${index + 1}`,
      text: TEXT,
      part: index % 10 === 9 ? "internal" : "public",
      presenterSeatId: index % 2 === 0 ? (seatIds[index % SEATS] ?? null) : null,
    });
};

export type Ground = { readonly tableId: string; readonly meetingId: string; readonly cookie: string };

/** A closed table with two dozen meetings, the first of them with a full agenda, and a signed-in participant. */
export const fillGround = async (db: PrismaClient): Promise<Ground> => {
  const now = new Date();
  const participant = await createAccountHolder(db, { name: "Dana Delegierte", mail: "dana@verein.example" });
  const table = await createRoundTable(db, { visibility: "closed" });
  const seatIds = await fillSeats(db, table.id, participant.id);
  const meetingIds: string[] = [];
  for (let month = 1; month <= MEETINGS; month += 1) {
    const startsAt = new Date(now.getTime() + month * MONTH_MS);
    meetingIds.push((await createMeeting(db, { tableId: table.id, isInvited: true, startsAt })).id);
  }
  const meetingId = meetingIds[0] ?? "";
  await fillAgenda(db, table.id, meetingId, seatIds);
  await db.$executeRaw`ANALYZE`;
  const token = await createSession(db, { accountId: participant.accountId ?? "", now, secondFactor: false });
  const cookie = `${accountCookieName(PUBLIC_URL)}=${accountCookieValue(keys, token)}`;
  return { tableId: table.id, meetingId, cookie };
};
