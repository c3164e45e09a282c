import { readJobs, retryFailedJobs } from "@runde-tische/contracts/administration";
import { fromPrisma, PgBoss } from "pg-boss";
import { expect } from "vitest";
import { PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { startJobs } from "../jobs/jobs.service.ts";

test("the administrator sees what runs at night, and lets run again what failed", async ({ harness }) => {
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  expect((await admin.call(readJobs, {})).body.queues).toEqual([]);
  const jobs = await startJobs({
    ...harness,
    clock: harness.clock.now,
    publicUrl: PUBLIC_URL,
    smtpUrl: null,
    mailFrom: null,
    keepsMails: false,
    onError: () => undefined,
  });
  await jobs.stop();
  const boss = new PgBoss({ db: fromPrisma(harness.db) });
  for (const end of ["complete", "fail"] as const) {
    await boss.send("housekeeping", null, { retryLimit: 0 });
    const [job] = await boss.fetch("housekeeping");
    await boss[end]("housekeeping", job?.id ?? "");
  }

  const { body: before } = await admin.call(readJobs, {});
  await admin.call(retryFailedJobs, { params: { queue: "housekeeping" } });
  await admin.call(retryFailedJobs, { params: { queue: "nothing-of-the-kind" } });
  const { body: after } = await admin.call(readJobs, {});

  expect(before.queues.map(({ name }) => name)).toEqual(["entry-reminders", "housekeeping", "search-words"]);
  expect(before.queues.map(({ nextRunAt }) => nextRunAt?.slice(11, 16))).toEqual(["03:37", "03:17", "03:27"]);
  expect(before.queues[1]).toMatchObject({ waiting: 0, running: 0, failed: 1 });
  expect(Date.parse(before.queues[1]?.lastFailedAt ?? "")).toBeGreaterThan(
    Date.parse(before.queues[1]?.lastRunAt ?? ""),
  );
  expect(after.queues[1]).toMatchObject({ waiting: 1, failed: 0, lastFailedAt: null });
});
