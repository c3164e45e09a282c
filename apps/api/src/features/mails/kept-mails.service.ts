import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/installation";
import type { Page } from "@runde-tische/contracts/page";
import type { Db } from "@runde-tische/database/client";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import * as keptMails from "./kept-mails.repository.ts";
import { toHtml, toText } from "./mail-layout.ts";
import type { Deliver } from "./mail-transport.ts";

/** A demo without a mail server keeps what it would have sent. */
export const keepMails =
  (db: Db, clock: () => Date): Deliver =>
  async (mailId, { to, content, calendar }) => {
    await keptMails.keep(db, {
      mailId,
      recipient: to.name ? `${to.name} <${to.address}>` : to.address,
      subject: content.subject,
      text: toText(content),
      html: toHtml(content),
      calendar: calendar?.content ?? null,
      at: clock(),
    });
  };

/** Only a demo shows mails, to everybody: elsewhere there is no such page. */
export const listKeptMails = async (
  ctx: Ctx,
  { cursor, limit }: Input<typeof contract.listKeptMails>,
  isDemo: boolean,
): Promise<Page<contract.KeptMail>> => {
  if (!isDemo) throw new AppError("not-found");
  const rows = await keptMails.list(ctx.db, decodeCursor(cursor, 2), limit);
  return toPage(
    rows,
    limit,
    ({ mailId, at, ...mail }) => ({ id: mailId, ...mail, at: at.toISOString() }),
    (row) => [row.at.toISOString(), row.mailId],
  );
};
