import type { UndeliveredState } from "@runde-tische/contracts/administration";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Cursor } from "../../lib/cursor.ts";
import type { AdministrationScope } from "./administration.policy.ts";

export type UndeliveredRow = {
  id: string;
  kind: string;
  status: "queued" | "failed";
  attempts: number;
  createdAt: Date;
  dueAt: Date;
  lastError: string | null;
};

/** What came to nothing because it was over, or because somebody gave it up, failed nobody. */
const isRefused = Prisma.sql`(m.status = 'failed' AND m.last_error IS DISTINCT FROM 'outdated' AND m.last_error IS DISTINCT FROM 'discarded')`;

/** Tried in vain, or due for so long that nothing seems to send it. */
const isStuck = (now: Date) =>
  Prisma.sql`(m.status = 'queued' AND (m.attempts > 0 OR m.due_at < ${now}::timestamptz - interval '15 minutes'))`;

/** Latest first. */
export const list = (
  db: Db,
  _scope: AdministrationScope,
  state: UndeliveredState,
  now: Date,
  after: Cursor | null,
  limit: number,
): Promise<UndeliveredRow[]> => db.$queryRaw<UndeliveredRow[]>`
  SELECT m.id, m.kind, m.status::text AS status, m.attempts, m.created_at AS "createdAt", m.due_at AS "dueAt", m.last_error AS "lastError"
  FROM mail m
  WHERE ${state === "refused" ? isRefused : isStuck(now)}
    AND ${after ? Prisma.sql`m.id < ${after[0]}::uuid` : Prisma.sql`true`}
  ORDER BY m.id DESC LIMIT ${limit + 1}`;

export type MailCounts = { waiting: number; oldestAt: Date | null; triedInVain: number; refused: number };

export const count = async (db: Db, _scope: AdministrationScope, now: Date): Promise<MailCounts> => {
  const [row] = await db.$queryRaw<MailCounts[]>`
    SELECT count(*) FILTER (WHERE m.status = 'queued')::int AS waiting,
      min(m.created_at) FILTER (WHERE m.status = 'queued') AS "oldestAt",
      count(*) FILTER (WHERE ${isStuck(now)})::int AS "triedInVain",
      count(*) FILTER (WHERE ${isRefused})::int AS refused
    FROM mail m WHERE m.status IN ('queued', 'failed')`;
  return row ?? { waiting: 0, oldestAt: null, triedInVain: 0, refused: 0 };
};

/** The next try is set when a try begins (see the queue): so long ago that it is over, or it would go out twice. */
const isNotBeingSent = (now: Date) => Prisma.sql`(attempts = 0
  OR due_at - least(power(2, attempts - 1), 720) * interval '1 minute' < ${now}::timestamptz - interval '1 minute')`;

/** False: sent meanwhile, being sent, or without the token it would need. */
export const retry = async (
  db: Db,
  _scope: AdministrationScope,
  { mailId, tokenKinds, now }: { mailId: string; tokenKinds: readonly string[]; now: Date },
): Promise<boolean> => {
  const retried = await db.$executeRaw`
    UPDATE mail SET attempts = CASE status WHEN 'failed' THEN 0 ELSE attempts END, status = 'queued', due_at = ${now}
    WHERE id = ${mailId}::uuid AND (
      (status = 'failed' AND last_error IS DISTINCT FROM 'outdated' AND kind <> ALL (${[...tokenKinds]}))
      OR (status = 'queued' AND ${isNotBeingSent(now)}))`;
  return retried === 1;
};

/** False: sent meanwhile. */
export const discard = async (db: Db, _scope: AdministrationScope, mailId: string): Promise<boolean> => {
  const { count } = await db.mail.updateMany({
    where: { id: mailId, status: { in: ["queued", "failed"] } },
    data: { status: "failed", lastError: "discarded", sealed: null },
  });
  return count === 1;
};

export const exists = async (db: Db, _scope: AdministrationScope, mailId: string): Promise<boolean> =>
  (await db.mail.count({ where: { id: mailId } })) > 0;
