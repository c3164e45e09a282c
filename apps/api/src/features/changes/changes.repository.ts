import { randomUUIDv7 } from "node:crypto";
import type { ActorKind } from "@runde-tische/contracts/log-query";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Actor } from "../../lib/actor.ts";
import type { Cursor } from "../../lib/cursor.ts";
import type { ChangedValue } from "./changes.service.ts";

export type NewChangeRow = {
  kind: string;
  subjectId: string;
  tableId: string | null;
  meetingId: string | null;
  organizationId: string | null;
  isInternal: boolean;
  values: readonly ChangedValue[];
};

export const insert = (db: Db, actor: Actor, at: Date, { values, ...change }: NewChangeRow) =>
  db.change.create({
    data: {
      ...change,
      ...by(actor),
      at,
      fields: fieldsOf(values),
      values: { create: [...values] },
    },
    select: { id: true },
  });

export const insertMany = async (db: Db, actor: Actor, at: Date, rows: readonly NewChangeRow[]): Promise<void> => {
  const changes = rows.map((row) => ({ ...row, id: randomUUIDv7() }));
  await db.change.createMany({
    data: changes.map(({ values, ...row }) => ({ ...row, ...by(actor), at, fields: fieldsOf(values) })),
  });
  const values = changes.flatMap(({ id, values }) => values.map((value) => ({ ...value, changeId: id })));
  if (values.length > 0) await db.changeValue.createMany({ data: values });
};

export const eraseValues = (db: Db, subjectId: string, fields: readonly string[] | null) =>
  db.changeValue.deleteMany({ where: { change: { subjectId }, ...(fields && { field: { in: [...fields] } }) } });

const fieldsOf = (values: readonly ChangedValue[]): string[] => [...new Set(values.map(({ field }) => field))];

const by = (actor: Actor) => ({
  actorKind: actor.kind satisfies ActorKind,
  actorPersonId: actor.kind === "anonymous" ? null : actor.personId,
  actorLinkId: actor.kind === "link" ? actor.linkId : null,
});

export type ChangeRow = {
  id: string;
  at: Date;
  kind: string;
  subjectId: string;
  fields: string[];
  actor: string | null;
};

/** Of a table, or of one subject; latest first. Whoever asks must have been shown to see all of it. */
export const list = (
  db: Db,
  of: { tableId: string } | { subjectId: string },
  after: Cursor | null,
  limit: number,
): Promise<ChangeRow[]> => {
  const which =
    "tableId" in of ? Prisma.sql`c.table_id = ${of.tableId}::uuid` : Prisma.sql`c.subject_id = ${of.subjectId}::uuid`;
  return db.$queryRaw<ChangeRow[]>`
    SELECT c.id, c.at, c.kind, c.subject_id AS "subjectId", c.fields, p.name AS actor
    FROM change c LEFT JOIN person p ON p.id = c.actor_person_id
    WHERE ${which} AND ${after ? Prisma.sql`c.id < ${after[0]}::uuid` : Prisma.sql`true`}
    ORDER BY c.id DESC LIMIT ${limit + 1}`;
};
