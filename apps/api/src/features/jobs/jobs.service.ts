import type { PrismaClient } from "@runde-tische/database/client";
import { PgBoss } from "pg-boss";
import { ANONYMOUS } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import type { Keys } from "../../lib/keys.ts";
import { defaultMailFrom } from "../../lib/mail-from.ts";
import { deliveryOf } from "../mails/mail-delivery.service.ts";
import { sendDueMails } from "../mails/mail-sender.service.ts";
import { remindOfEntries } from "../memberships/reminders.service.ts";
import { forgetUnusedWords } from "../responsibilities/search-queries.service.ts";
import { run as runRetention } from "../retention/retention.service.ts";

export type JobOptions = {
  readonly db: PrismaClient;
  /** Where pg-boss keeps its own schema. */
  readonly databaseUrl: string;
  readonly keys: Keys;
  readonly clock: () => Date;
  readonly publicUrl: string;
  /** Null: mails are kept if `keepsMails`, else they wait in the queue. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly keepsMails: boolean;
  /** Hears of failures, without personal data. */
  readonly onError: (message: string) => void;
};

export type Jobs = { readonly stop: () => Promise<void> };

const POLL_MS = 1000;

/** Starts what works beside requests; any number of processes may. `stop` waits for the mail that is being sent. */
export const startJobs = async (options: JobOptions): Promise<Jobs> => {
  const mails = startMails(options);
  const boss = await startNightly(options);
  return {
    stop: async () => {
      await Promise.all([mails.stop(), boss.stop({ graceful: true, timeout: 5000 })]);
    },
  };
};

/** One queue each: what takes long or fails holds nothing else back. */
const NIGHTLY: readonly { queue: string; cron: string; work: (ctx: Ctx, db: PrismaClient) => Promise<unknown> }[] = [
  { queue: "housekeeping", cron: "17 3 * * *", work: (ctx) => runRetention(ctx, null) },
  { queue: "search-words", cron: "27 3 * * *", work: (_ctx, db) => forgetUnusedWords(db) },
  { queue: "entry-reminders", cron: "37 3 * * *", work: remindOfEntries },
];

/** A backlog is erased in many small steps. */
const LONGEST_SECONDS = 6 * 60 * 60;

const startNightly = async ({ databaseUrl, db, keys, clock, onError }: JobOptions): Promise<PgBoss> => {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, application_name: "runde-tische jobs" });
  boss.on("error", () => onError("jobs: the database did not answer"));
  await boss.start();
  for (const { queue, cron, work } of NIGHTLY) {
    await boss.createQueue(queue, { retryLimit: 3, retryBackoff: true });
    await boss.work(queue, { pollingIntervalSeconds: 60 }, async () => {
      await work({ db, keys, now: clock(), actor: ANONYMOUS, touched: null }, db);
    });
    await boss.schedule(queue, cron, null, { expireInSeconds: LONGEST_SECONDS });
  }
  return boss;
};

/** The mails' own rows are the queue, written in the transactions that cause them: looking for due ones finds all. */
const startMails = (options: JobOptions): Jobs => {
  const delivery = deliveryOf(options);
  if (!delivery) return { stop: async () => undefined };
  let isStopping = false;
  let wake = () => {};
  const mailFrom = options.mailFrom ?? defaultMailFrom(options.publicUrl);
  const sender = { ...options, mailFrom, deliver: delivery.deliver };
  const run = async () => {
    while (!isStopping) {
      await sendDueMails(sender, () => isStopping).catch(() => options.onError("mails: the queue could not be read"));
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, POLL_MS).unref();
      });
    }
  };
  const running = run();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await running;
      delivery.close();
    },
  };
};
