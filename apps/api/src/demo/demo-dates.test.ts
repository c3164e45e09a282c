import { expect } from "vitest";
import { DAY_MS } from "../testing/clock.ts";
import { test } from "../testing/test.ts";
import { moveDemo } from "./demo-dates.repository.ts";
import { fillDemo } from "./fill-demo.ts";

test("a demo that is started again months later still has its meetings ahead, at their weekday and clock time", async ({
  harness: { db, clock },
}) => {
  const now = clock.now();
  await db.$transaction((db) => fillDemo(db, { now, password: "runder-tisch-demo" }), { timeout: 60_000 });
  await db.installation.upsert({ where: { id: 1 }, create: { createdAt: now }, update: { createdAt: now } });
  const local = async () =>
    (await db.meeting.findMany({ orderBy: { id: "asc" } })).map(({ startsAt }) =>
      Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO("Europe/Berlin").toPlainDateTime(),
    );
  const due = async () => (await db.task.findMany({ orderBy: { id: "asc" } })).map(({ dueOn }) => dueOn?.getTime());
  const [meetings, tasks] = [await local(), await due()];

  await moveDemo(db, new Date(now.getTime() + 6 * DAY_MS));
  expect(await local()).toEqual(meetings);
  await moveDemo(db, new Date(now.getTime() + 200 * DAY_MS));
  await moveDemo(db, new Date(now.getTime() + 200 * DAY_MS));

  const weeks = Math.floor(200 / 7);
  expect((await local()).map(String)).toEqual(meetings.map((time) => time.add({ weeks }).toString()));
  expect(await due()).toEqual(tasks.map((time) => time && time + weeks * 7 * DAY_MS));
});
