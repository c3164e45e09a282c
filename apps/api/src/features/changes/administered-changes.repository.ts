import type { ActorKind, LogQuery } from "@runde-tische/contracts/log-query";
import { Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { tableStandings } from "../access/access.repository.ts";
import type { LogScope } from "./changes.policy.ts";

export type AdministeredChangeRow = {
  id: string;
  at: Date;
  kind: string;
  subjectId: string;
  subject: string | null;
  fields: string[];
  actorKind: ActorKind;
  actorId: string | null;
  actor: string | null;
  tableId: string | null;
  /** Null: not visible to the reader. */
  tableTitle: string | null;
  organizationId: string | null;
  organizationName: string | null;
};

type Filter = Omit<LogQuery, "cursor" | "limit">;

/** Of all or of one municipality, latest first; without values. */
export const list = (
  ctx: Ctx,
  scope: LogScope,
  filter: Filter,
  after: Cursor | null,
  limit: number,
): Promise<AdministeredChangeRow[]> => ctx.db.$queryRaw<AdministeredChangeRow[]>`
  SELECT c.id, c.at, c.kind, c.subject_id AS "subjectId", c.fields, c.actor_kind AS "actorKind", c.actor_person_id AS "actorId",
    p.name AS actor, ${subject} AS subject, c.table_id AS "tableId", t.title AS "tableTitle", o.id AS "organizationId", o.name AS "organizationName"
  FROM (
    SELECT * FROM change c
    WHERE ${isOf(scope)} AND ${isLike(filter)} AND ${after ? Prisma.sql`(c.at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY c.at DESC, c.id DESC LIMIT ${limit + 1}
  ) c
  LEFT JOIN person p ON p.id = c.actor_person_id
  LEFT JOIN organization o ON o.id = c.organization_id
  LEFT JOIN ${tableStandings(ctx)} st ON st.table_id = c.table_id AND st.sees
  LEFT JOIN round_table t ON t.id = st.table_id
  LEFT JOIN person changed ON changed.id = c.subject_id
  LEFT JOIN membership m ON m.id = c.subject_id
  LEFT JOIN person member ON member.id = m.person_id
  LEFT JOIN municipality_coordinator mc ON mc.id = c.subject_id
  LEFT JOIN person coordinator ON coordinator.id = mc.person_id
  LEFT JOIN legal_text l ON l.id = c.subject_id
  LEFT JOIN municipality place ON place.ars = coalesce(mc.municipality_ars, l.municipality_ars)
  LEFT JOIN seat_holding h ON h.id = c.subject_id AND t.id IS NOT NULL
  LEFT JOIN person holder ON holder.id = h.person_id
  LEFT JOIN seat s ON s.id = coalesce(h.seat_id, c.subject_id) AND t.id IS NOT NULL
  LEFT JOIN organization seated ON seated.id = s.organization_id
  ORDER BY c.at DESC, c.id DESC`;

/** Whose name it is; that of a seat or its holder only at a table that the reader sees. */
const subject = Prisma.sql`nullif(concat_ws(', ', changed.name, member.name, holder.name, seated.name, coordinator.name, place.name), '')`;

const isOf = ({ ars }: LogScope): Prisma.Sql =>
  ars === null
    ? Prisma.sql`true`
    : Prisma.sql`(
      c.table_id IN (SELECT id FROM round_table WHERE municipality_ars = ${ars})
      OR c.organization_id IN (SELECT id FROM organization WHERE municipality_ars = ${ars})
      OR c.subject_id IN (SELECT id FROM municipality_coordinator WHERE municipality_ars = ${ars})
      OR c.subject_id IN (SELECT id FROM legal_text WHERE municipality_ars = ${ars}))`;

const isLike = ({ kind, actorKind, from, until, about }: Filter): Prisma.Sql => {
  const conditions = [
    kind && (kind.includes(".") ? Prisma.sql`c.kind = ${kind}` : Prisma.sql`starts_with(c.kind, ${`${kind}.`})`),
    actorKind && Prisma.sql`c.actor_kind = ${actorKind}`,
    from && Prisma.sql`c.at >= ${from}::timestamptz`,
    until && Prisma.sql`c.at < ${until}::timestamptz`,
    about &&
      Prisma.sql`${about}::uuid IN (c.subject_id, c.table_id, c.organization_id, c.meeting_id, c.actor_person_id)`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
};
