import type * as contract from "@runde-tische/contracts/administration";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { TOKEN_MAIL_KINDS } from "../mails/mails.service.ts";
import { requireAdministration } from "./administration.policy.ts";
import { toUndeliveredMail } from "./undelivered-mails.presenter.ts";
import * as mails from "./undelivered-mails.repository.ts";

type OneMail = { mailId: string };

export const listUndeliveredMails = async (
  ctx: Ctx,
  { state, cursor, limit }: Input<typeof contract.listUndeliveredMails>,
): Promise<Page<contract.UndeliveredMail>> => {
  const scope = requireAdministration(ctx);
  const rows = await mails.list(ctx.db, scope, state, ctx.now, decodeCursor(cursor, 1), limit);
  return toPage(rows, limit, toUndeliveredMail(TOKEN_MAIL_KINDS), ({ id }) => [id]);
};

export const retryMail = async (ctx: Ctx, { mailId }: OneMail): Promise<null> => {
  const scope = requireAdministration(ctx);
  if (!(await mails.exists(ctx.db, scope, mailId))) throw new AppError("not-found");
  const tokenKinds = [...TOKEN_MAIL_KINDS];
  return transaction(ctx, async (ctx) => {
    if (!(await mails.retry(ctx.db, scope, { mailId, tokenKinds, now: ctx.now }))) throw new AppError("conflict");
    await recordChange(ctx, { kind: "mail.retried", subjectId: mailId });
    return null;
  });
};

export const discardMail = async (ctx: Ctx, { mailId }: OneMail): Promise<null> => {
  const scope = requireAdministration(ctx);
  if (!(await mails.exists(ctx.db, scope, mailId))) throw new AppError("not-found");
  return transaction(ctx, async (ctx) => {
    if (!(await mails.discard(ctx.db, scope, mailId))) throw new AppError("conflict");
    await recordChange(ctx, { kind: "mail.discarded", subjectId: mailId });
    return null;
  });
};
