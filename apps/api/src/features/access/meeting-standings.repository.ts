import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { holdsSeat, personOf, tableStandings } from "./access.repository.ts";

/** What an actor is to one meeting. */
export type MeetingStanding = {
  meetingId: string;
  tableId: string;
  /** Its date and place. */
  sees: boolean;
  /** All items of the public part; a guest who is invited to items alone sees no others. */
  seesAgenda: boolean;
  /** All items of the internal part. */
  seesInternal: boolean;
  seesResponses: boolean;
  manages: boolean;
  moderates: boolean;
  /** Holds a seat that is asked to come, a guest's seat included; says nothing about the meeting's state. */
  mayAnswer: boolean;
  /** Here only because a guest seat is invited. */
  isGuest: boolean;
  /** Would manage, had this session shown its second factor. */
  lacksSecondFactor: boolean;
};

type Who = Pick<Ctx, "actor" | "now">;

/**
 * The one rule of what an actor is to a meeting, as a subquery with a row for each meeting and the columns of
 * `MeetingStanding` in snake case. A personal link shows its own meeting and otherwise what everybody sees. `tables`: those
 * rows of `tableStandings` that matter, where a statement has them already.
 */
export const meetingStandings = (who: Who, tables: Prisma.Sql = tableStandings(who)): Prisma.Sql => Prisma.sql`(
  SELECT f.meeting_id, f.table_id, f.manages, f.moderates, f.lacks_second_factor,
    f.manages OR (f.is_published AND (f.sees_table OR f.is_link OR f.is_guest)) AS sees,
    f.manages OR (f.is_open AND (f.sees_table OR f.is_insider OR f.is_meeting_guest)) AS sees_agenda,
    f.manages OR (f.is_open AND f.is_insider) AS sees_internal,
    f.manages OR (f.is_published AND f.is_insider) AS sees_responses,
    f.is_published AND (f.is_insider OR f.is_link OR f.is_guest) AS may_answer,
    f.is_published AND f.is_guest AND NOT f.manages AND NOT f.is_insider AS is_guest
  FROM (
    SELECT m.id AS meeting_id, m.table_id, st.manages, st.moderates, st.lacks_second_factor,
      st.sees AS sees_table, m.published_at IS NOT NULL AS is_published,
      m.published_at IS NOT NULL AND (m.invited_at IS NOT NULL OR st.moderates) AS is_open,
      st.holds_seat OR (g.is_link AND NOT g.is_guest_link) AS is_insider,
      g.is_guest_link OR g.is_meeting_guest OR g.is_item_guest AS is_guest, g.is_link, g.is_meeting_guest
    FROM meeting m JOIN round_table t ON t.id = m.table_id JOIN ${tables} st ON st.table_id = m.table_id
    CROSS JOIN LATERAL (
      SELECT ${isLinkOf(who)} AS is_link, ${isGuestLinkOf(who)} AS is_guest_link,
        ${isMeetingGuest(who)} AS is_meeting_guest, st.is_guest AND ${isItemGuest(who)} AS is_item_guest
      OFFSET 0
    ) g
  ) f
)`;

const isLinkOf = ({ actor }: Who): Prisma.Sql =>
  actor.kind === "link" ? Prisma.sql`m.id = ${actor.meetingId}::uuid` : Prisma.sql`false`;

const isGuestLinkOf = ({ actor }: Who): Prisma.Sql =>
  actor.kind === "link"
    ? Prisma.sql`(m.id = ${actor.meetingId}::uuid
        AND EXISTS (SELECT 1 FROM seat s WHERE s.id = ${actor.seatId}::uuid AND s.role = 'guest'))`
    : Prisma.sql`false`;

const isMeetingGuest = ({ actor, now }: Who): Prisma.Sql => {
  const invited = Prisma.sql`s.role = 'guest' AND EXISTS (
    SELECT 1 FROM meeting_guest g WHERE g.seat_id = s.id AND g.meeting_id = m.id)`;
  if (actor.kind === "anonymous" || actor.kind === "entry") return Prisma.sql`false`;
  if (actor.kind === "person")
    return Prisma.sql`(st.is_guest AND ${holdsSeat(Prisma.sql`${actor.personId}::uuid`, now, invited)})`;
  return Prisma.sql`(m.id = ${actor.meetingId}::uuid
    AND EXISTS (SELECT 1 FROM seat s WHERE s.id = ${actor.seatId}::uuid AND ${invited}))`;
};

const isItemGuest = ({ actor, now }: Who): Prisma.Sql =>
  actor.kind === "person"
    ? holdsSeat(
        Prisma.sql`${personOf(actor)}::uuid`,
        now,
        Prisma.sql`s.role = 'guest' AND EXISTS (
          SELECT 1 FROM agenda_item_guest g JOIN agenda_item i ON i.id = g.agenda_item_id AND i.deleted_at IS NULL
          WHERE g.seat_id = s.id AND i.meeting_id = m.id)`,
      )
    : Prisma.sql`false`;

/** Through a guest seat the actor is invited to the item `i`. */
const isGuestOfItem = ({ actor, now }: Who): Prisma.Sql => {
  const invited = Prisma.sql`EXISTS (SELECT 1 FROM agenda_item_guest g WHERE g.agenda_item_id = i.id AND g.seat_id = s.id)`;
  if (actor.kind === "anonymous" || actor.kind === "entry") return Prisma.sql`false`;
  if (actor.kind === "person")
    return Prisma.sql`(m.invited_at IS NOT NULL AND ${holdsSeat(
      Prisma.sql`${actor.personId}::uuid`,
      now,
      Prisma.sql`s.role = 'guest' AND ${invited}`,
    )})`;
  return Prisma.sql`(m.invited_at IS NOT NULL AND m.id = ${actor.meetingId}::uuid
    AND EXISTS (SELECT 1 FROM seat s WHERE s.id = ${actor.seatId}::uuid AND s.role = 'guest' AND ${invited}))`;
};

/** The columns of `MeetingStanding` of a subquery `st`. */
export const standingColumns = Prisma.sql`
  st.meeting_id AS "meetingId", st.table_id AS "tableId", st.sees, st.sees_agenda AS "seesAgenda",
  st.sees_internal AS "seesInternal", st.sees_responses AS "seesResponses", st.manages, st.moderates,
  st.may_answer AS "mayAnswer", st.is_guest AS "isGuest", st.lacks_second_factor AS "lacksSecondFactor"`;

/** Null: no such meeting. */
export const findMeetingStanding = async (
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  meetingId: string,
): Promise<MeetingStanding | null> => {
  const rows = await ctx.db.$queryRaw<MeetingStanding[]>`
    SELECT ${standingColumns} FROM ${meetingStandings(ctx)} st WHERE st.meeting_id = ${meetingId}::uuid`;
  return rows[0] ?? null;
};

/** Whether the actor sees the item `i` of the meeting `m` at `round_table t`, where `st` is the meeting's standing. */
export const seesItem = (who: Who): Prisma.Sql => Prisma.sql`(
  CASE i.part WHEN 'public' THEN st.sees_agenda ELSE st.sees_internal END OR ${isGuestOfItem(who)}
)`;
