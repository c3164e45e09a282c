import type { Db, Prisma } from "@runde-tische/database/client";

export type ChangeOverrides = Partial<Prisma.ChangeUncheckedCreateInput> & { kind: string; subjectId: string };

/** Entries of the log; their order is that of the list. */
export const createChanges = (db: Db, changes: readonly ChangeOverrides[]) =>
  db.change.createMany({ data: changes.map((change) => ({ actorKind: "person", ...change })) });
