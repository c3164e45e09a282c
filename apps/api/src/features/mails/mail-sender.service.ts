import type { PrismaClient } from "@runde-tische/database/client";
import type { Keys } from "../../lib/keys.ts";
import { noteDelivered, noteUnreachable } from "../memberships/told-members.service.ts";
import * as queue from "./mail-queue.repository.ts";
import { AddressRefused, type Deliver, MailRefused } from "./mail-transport.ts";
import { writeMail } from "./mail-writer.service.ts";

export type MailSender = {
  readonly db: PrismaClient;
  readonly keys: Keys;
  readonly clock: () => Date;
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly deliver: Deliver;
};

/** About four days of tries. */
const MAX_ATTEMPTS = 16;

/** Sends every mail that is due, each at least once; gives how many it took. */
export const sendDueMails = async (sender: MailSender, isStopping: () => boolean = () => false): Promise<number> => {
  let taken = 0;
  while (!isStopping()) {
    const mail = await queue.claim(sender.db, sender.clock());
    if (!mail) break;
    taken += 1;
    await sendOne(sender, mail);
  }
  return taken;
};

const sendOne = async (sender: MailSender, mail: queue.QueuedMail): Promise<void> => {
  const { db, clock, deliver } = sender;
  try {
    const written = await writeMail({ ...sender, now: clock() }, mail);
    if (written === "unaddressed") {
      await queue.markFailed(db, mail.id, "unaddressed", null);
      await noteUnreachable(db, mail, clock());
    } else if (written === "outdated") await queue.markFailed(db, mail.id, "failed", "outdated");
    else {
      await deliver(mail.id, written);
      await queue.markSent(db, mail.id, clock());
      await noteDelivered(db, mail, clock());
    }
  } catch (error) {
    await giveUpOrWait(sender, mail, error);
  }
};

const giveUpOrWait = async ({ db, clock }: MailSender, mail: queue.QueuedMail, error: unknown): Promise<void> => {
  const reason = reasonOf(error);
  if (error instanceof MailRefused || mail.attempts >= MAX_ATTEMPTS) {
    await queue.markFailed(db, mail.id, "failed", reason);
    if (error instanceof AddressRefused) await noteUnreachable(db, mail, clock());
  } else await queue.markDelayed(db, mail.id, reason);
};

/** Servers quote the address they refuse; errors of the database quote values: neither is kept. */
const reasonOf = (error: unknown): string => {
  const { message, code } = error as Error & { code?: string };
  const isFromServer = error instanceof MailRefused || (code !== undefined && /^E[A-Z]+$/.test(code));
  return isFromServer ? message.replaceAll(/<?[^\s<>"]+@[^\s<>"]+>?/g, "…").slice(0, 300) : "could not be written";
};
