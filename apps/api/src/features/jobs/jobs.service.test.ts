import { expect } from "vitest";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { queueMail } from "../mails/mails.service.ts";
import * as housekeeping from "./housekeeping.repository.ts";
import { startJobs } from "./jobs.service.ts";

test("jobs send what was queued meanwhile, in two processes once, and stop", async ({ harness, stranger }) => {
  const errors: string[] = [];
  const options = {
    ...harness,
    clock: harness.clock.now,
    publicUrl: PUBLIC_URL,
    smtpUrl: null,
    mailFrom: null,
    keepsMails: true,
    onError: (message: string) => errors.push(message),
  };
  const processes = [await startJobs(options), await startJobs(options)];

  const { mailId } = await queueMail(
    { ...harness, now: harness.clock.now() },
    { kind: "account.exists", accountId: stranger.accountId },
  );

  const find = () => harness.db.mail.findUniqueOrThrow({ where: { id: mailId } });
  await expect.poll(async () => (await find()).status, { timeout: 5000 }).toBe("sent");
  expect((await find()).attempts).toBe(1);
  await Promise.all(processes.map(({ stop }) => stop()));
  expect(errors).toEqual([]);
});

test("housekeeping deletes what is past its time and keeps what waits", async ({ harness, stranger }) => {
  const old = new Date(harness.clock.now().getTime() - 400 * 24 * 60 * 60 * 1000);
  const queued = await queueMail({ ...harness, now: old }, { kind: "account.exists", accountId: stranger.accountId });
  const sent = await queueMail({ ...harness, now: old }, { kind: "account.exists", accountId: stranger.accountId });
  await harness.db.mail.update({ where: { id: sent.mailId }, data: { status: "sent" } });

  await housekeeping.deleteExpired(harness.db, harness.clock.now());

  const left = await harness.db.mail.findMany({ where: { id: { in: [queued.mailId, sent.mailId] } } });
  expect(left.map(({ id }) => id)).toEqual([queued.mailId]);
});
