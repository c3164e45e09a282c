import type { Db } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import * as upkeep from "./upkeep.repository.ts";

type Mail = { kind: string; subjectId: string | null };

const KINDS: readonly string[] = ["membership.invitation", "membership.notice", "membership.confirm"];

/** Each of these mails says why the entry stands here to whoever was not told before. */
export const noteDelivered = async (db: Db, { kind, subjectId }: Mail, now: Date): Promise<void> => {
  if (subjectId && KINDS.includes(kind)) await upkeep.markTold(db, subjectId, now);
};

/** Their address is none: the organization has to tell the person in another way. */
export const noteUnreachable = async (db: Db, { kind, subjectId }: Mail, now: Date): Promise<void> => {
  if (subjectId && KINDS.includes(kind)) await upkeep.markUnreachable(db, subjectId, now);
};

export const findOldestUntold = (db: Db, now: Date): Promise<Date | null> => upkeep.findOldestUntold(db, localDay(now));
