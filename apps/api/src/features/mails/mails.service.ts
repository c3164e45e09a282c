import type { Ctx } from "../../lib/context.ts";
import type { MailKind } from "./mail-kinds.ts";
import { seal } from "./mail-seal.ts";
import * as mails from "./mails.repository.ts";

export type NewMail = {
  kind: MailKind;
  personId?: string;
  accountId?: string;
  meetingId?: string;
  linkId?: string;
  /** What the kind refers to otherwise: an organization, a membership, a task, a device. */
  subjectId?: string;
  /** A token or code for this mail alone: sealed in the row, emptied once sent. */
  secret?: string;
};

/** Queues a mail in the caller's transaction: it goes out if, and only if, what caused it is committed. */
export const queueMail = async (
  ctx: Pick<Ctx, "db" | "now" | "keys">,
  { secret, ...mail }: NewMail,
): Promise<{ mailId: string }> => {
  const sealed = secret === undefined ? null : seal(ctx.keys, secret);
  const { id } = await mails.insert(ctx.db, { ...mail, sealed }, ctx.now);
  return { mailId: id };
};
