import type { Ctx } from "../../lib/context.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { queueMails } from "../mails/mails.service.ts";
import * as upkeep from "./upkeep.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Time for an invitation, which tells the same. */
const GRACE_DAYS = 7;

/** Mails about its entries that one organization causes in twenty hours: a large import must not make a mail server suspicious. */
const MOST_A_DAY = 200;
const ROUND_MS = 20 * 60 * 60 * 1000;
const MOST_AT_ONCE = 5000;

/**
 * Tells whoever does not know of their entry, and asks for what nobody confirmed for half a year, a second time shortly
 * before it shows as unconfirmed. Running it twice, or in two processes at once, does no harm.
 */
export const remindOfEntries = (ctx: Ctx): Promise<void> =>
  transaction(ctx, async (ctx) => {
    const { db, now } = ctx;
    const cap = { mails: MOST_A_DAY, since: new Date(now.getTime() - ROUND_MS), atOnce: MOST_AT_ONCE };
    const aWeekAgo = new Date(now.getTime() - GRACE_DAYS * DAY_MS);
    const asking = { day: localDay(now), failedSince: aWeekAgo, cap };
    await upkeep.lockReminders(db);
    const untold = await upkeep.listUntold(db, asking, aWeekAgo);
    await queueMails(ctx, "membership.notice", untold.map(toMail));
    const unconfirmed = await upkeep.takeUnconfirmed(db, asking, now);
    await queueMails(ctx, "membership.confirm", unconfirmed.map(toMail));
  });

const toMail = ({ id, personId }: upkeep.Due) => ({ personId, subjectId: id });
