import type { NewRoundTable, RoundTable, Rules } from "@runde-tische/contracts/round-tables";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import type { Cursor } from "../../lib/cursor.ts";
import { isAskedToDecide, tableStandings } from "../access/access.repository.ts";
import { overlaps } from "../access/areas.repository.ts";
import type { DecidedTableScope, ManagedTableScope, TableScope } from "./round-tables.policy.ts";

type TableStatus = RoundTable["status"];

const shown = {
  municipality: true,
  coordinators: { include: { person: { select: { name: true } } }, orderBy: { appointedAt: "asc" } },
} satisfies Prisma.RoundTableInclude;

export type RoundTableRow = Prisma.RoundTableGetPayload<{ include: typeof shown }>;

export const read = (db: Db, scope: TableScope): Promise<RoundTableRow> =>
  db.roundTable.findUniqueOrThrow({ where: { id: scope.tableId }, include: shown });

export const insert = (
  db: Db,
  { rules, groupLabels, ...table }: NewRoundTable,
  made: { status: "active" | "proposed"; coordinatorId: string; now: Date },
): Promise<RoundTableRow> =>
  db.roundTable.create({
    data: {
      ...table,
      ...rules,
      groupLabels,
      status: made.status,
      createdAt: made.now,
      coordinators: { create: { personId: made.coordinatorId, appointedAt: made.now } },
    },
    include: shown,
  });

/**
 * Its status, which stays while the transaction lasts. Others that give numbers or decide order wait until it ends; plain
 * changes and inserts do not.
 */
export const lock = async (db: Db, tableId: string): Promise<TableStatus | undefined> => {
  const [row] = await db.$queryRaw<{ status: TableStatus }[]>`
    SELECT status FROM round_table WHERE id = ${tableId}::uuid FOR NO KEY UPDATE`;
  return row?.status;
};

export type TablePatch = Partial<Omit<NewRoundTable, "rules">> &
  Partial<Rules> & { status?: "active" | "archived"; storageMegabytes?: number };

/** Null: the version is not the expected one. */
export const change = async (
  db: Db,
  scope: ManagedTableScope,
  patch: TablePatch,
  expectedVersion: number,
): Promise<RoundTableRow | null> => {
  const { count } = await db.roundTable.updateMany({
    where: { id: scope.tableId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1 ? read(db, scope) : null;
};

/** False: somebody else decided before, or it never was proposed. */
export const decide = async (
  db: Db,
  scope: DecidedTableScope,
  decision: { status: "active" | "refused"; decisionReason: string | null },
): Promise<boolean> => {
  const { count } = await db.roundTable.updateMany({
    where: { id: scope.tableId, status: "proposed" },
    data: { ...decision, version: { increment: 1 } },
  });
  return count === 1;
};

export const addCoordinator = (db: Db, scope: DecidedTableScope, personId: string, now: Date) =>
  db.tableCoordinator.upsert({
    where: { tableId_personId: { tableId: scope.tableId, personId } },
    create: { tableId: scope.tableId, personId, appointedAt: now },
    update: {},
  });

export const removeCoordinator = (db: Db, scope: DecidedTableScope, personId: string) =>
  db.tableCoordinator.deleteMany({ where: { tableId: scope.tableId, personId } });

export const addClosedAccess = (
  db: Db,
  step: { tableId: string; personId: string; reason: string; createdAt: Date; expiresAt: Date },
) => db.closedAccess.create({ data: step });

export type TableListRow = Prisma.RoundTableGetPayload<{ include: { municipality: true } }> & {
  nextMeeting: { id: string; startsAt: Date; timeZone: string } | null;
};

export type TableFilter = {
  q?: string | undefined;
  municipality?: string | undefined;
  topic?: string | undefined;
  status?: "proposed" | "active" | undefined;
  waitsFor?: "me" | undefined;
  onlyOwn?: boolean;
};

/** Tables the actor sees, by title and id. */
export const list = async (
  ctx: Ctx,
  filter: TableFilter,
  after: Cursor | null,
  limit: number,
): Promise<TableListRow[]> => {
  const { db, now } = ctx;
  const found = await db.$queryRaw<{ id: string; meetingId: string | null }[]>`
    SELECT t.id, next.id AS "meetingId"
    FROM round_table t JOIN ${tableStandings(ctx)} st ON st.table_id = t.id
    LEFT JOIN LATERAL (
      SELECT m.id FROM meeting m
      WHERE m.table_id = t.id AND m.starts_at >= ${now} AND m.published_at IS NOT NULL AND m.state <> 'cancelled'
      ORDER BY m.starts_at, m.id LIMIT 1
    ) next ON true
    WHERE st.sees AND t.status IN ('proposed', 'active') AND ${matches(ctx, filter)}
      AND ${after ? Prisma.sql`(t.title, t.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY t.title, t.id LIMIT ${limit + 1}`;
  return withDetails(db, found);
};

const matches = ({ actor }: Ctx, { q, municipality, topic, status, waitsFor, onlyOwn }: TableFilter): Prisma.Sql =>
  Prisma.join(
    [
      q ? Prisma.sql`(t.title ILIKE ${like(q)} OR t.purpose ILIKE ${like(q)})` : Prisma.sql`true`,
      municipality ? overlaps(Prisma.sql`t.municipality_ars`, municipality) : Prisma.sql`true`,
      topic ? Prisma.sql`${topic} = ANY (t.topics)` : Prisma.sql`true`,
      status ? Prisma.sql`t.status::text = ${status}` : Prisma.sql`true`,
      waitsFor
        ? Prisma.sql`(t.status = 'proposed' AND ${isAskedToDecide(actor, Prisma.sql`t.municipality_ars`)})`
        : Prisma.sql`true`,
      onlyOwn ? Prisma.sql`(st.manages OR st.holds_seat OR st.is_guest)` : Prisma.sql`true`,
    ],
    " AND ",
  );

const like = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

const withDetails = async (db: Db, found: { id: string; meetingId: string | null }[]): Promise<TableListRow[]> => {
  const [tables, meetings] = await Promise.all([
    db.roundTable.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: { municipality: true } }),
    db.meeting.findMany({
      where: { id: { in: found.flatMap(({ meetingId }) => meetingId ?? []) } },
      select: { id: true, startsAt: true, timeZone: true },
    }),
  ]);
  return found.flatMap(({ id, meetingId }) => {
    const table = tables.find((row) => row.id === id);
    return table ? [{ ...table, nextMeeting: meetings.find((row) => row.id === meetingId) ?? null }] : [];
  });
};
