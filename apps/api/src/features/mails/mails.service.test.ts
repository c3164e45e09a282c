import { expect, vi } from "vitest";
import { test } from "../../testing/test.ts";
import { queueMail } from "./mails.service.ts";

test("two at once queue one mail, which reaches back to the earlier of them", async ({ harness, stranger, table }) => {
  const { db, clock } = harness;
  const now = clock.now();
  const earlier = new Date(now.getTime() - 1000);
  const mail = { kind: "task.assigned" as const, personId: stranger.personId, subjectId: table.id };
  const queueAt = (at: Date, meanwhile?: () => Promise<unknown>) =>
    db.$transaction(async (db) => {
      const queued = await queueMail({ ...harness, db, now: at }, mail);
      await meanwhile?.();
      return queued.mailId;
    });
  const isAnyWaiting = async () =>
    (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`).length > 0;

  let second: Promise<string> | undefined;
  const first = await queueAt(now, async () => {
    let isDone = false;
    second = queueAt(earlier).finally(() => {
      isDone = true;
    });
    await vi.waitUntil(async () => isDone || (await isAnyWaiting()));
  });

  expect(await second).toBe(first);
  expect((await db.mail.findUniqueOrThrow({ where: { id: first } })).createdAt).toEqual(earlier);
});
