import { expect } from "vitest";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { queueMail } from "../mails/mails.service.ts";
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
