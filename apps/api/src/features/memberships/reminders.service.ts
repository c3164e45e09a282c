import type { Ctx } from "../../lib/context.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { queueMails } from "../mails/mails.service.ts";
import * as upkeep from "./upkeep.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Time for an invitation, which tells the same. */
const GRACE_DAYS = 7;

/** Mails about entries in twenty hours: a large import must not make a mail server suspicious. */
const MOST_A_DAY = 200;
const ROUND_MS = 20 * 60 * 60 * 1000;

/**
 * Tells whoever does not know of their entry, and asks for what nobody confirmed for half a year, a second time shortly
 * before it shows as unconfirmed. Running it twice, or in two processes at once, does no harm.
 */
export const remindOfEntries = (ctx: Ctx): Promise<void> =>
  transaction(ctx, async (ctx) => {
    const { db, now } = ctx;
    await upkeep.lockReminders(db);
    const sent = await upkeep.countMailsSince(db, new Date(now.getTime() - ROUND_MS));
    const room = Math.max(0, MOST_A_DAY - sent);
    const today = localDay(now);
    const untold = await upkeep.listUntold(db, today, new Date(now.getTime() - GRACE_DAYS * DAY_MS), room);
    const unconfirmed = await upkeep.takeUnconfirmed(db, today, now, room - untold.length);
    await queueMails(ctx, "membership.notice", untold.map(toMail));
    await queueMails(ctx, "membership.confirm", unconfirmed.map(toMail));
  });

const toMail = ({ id, personId }: upkeep.Due) => ({ personId, subjectId: id });
