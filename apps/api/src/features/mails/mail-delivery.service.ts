import type { Db } from "@runde-tische/database/client";
import { defaultMailFrom } from "../../lib/mail-from.ts";
import { keepMails } from "./kept-mails.service.ts";
import { createSmtp, type Deliver } from "./mail-transport.ts";

type Site = {
  readonly db: Db;
  readonly clock: () => Date;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly keepsMails: boolean;
};

/** How mails leave: over SMTP, or kept by a demo; null: not at all, they wait in the queue. */
export const deliveryOf = (site: Site): { deliver: Deliver; close: () => void } | null => {
  const { smtpUrl, publicUrl, mailFrom, keepsMails, db, clock } = site;
  if (smtpUrl) return createSmtp(smtpUrl, mailFrom ?? defaultMailFrom(publicUrl), new URL(publicUrl).hostname);
  return keepsMails ? { deliver: keepMails(db, clock), close: () => undefined } : null;
};
