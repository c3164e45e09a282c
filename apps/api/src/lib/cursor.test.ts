import { listTableChanges } from "@runde-tische/contracts/changes";
import { listKeptMails } from "@runde-tische/contracts/installation";
import { listMyMeetings, listMyRoundTables } from "@runde-tische/contracts/me";
import { listMeetings } from "@runde-tische/contracts/meetings";
import { listMemberships } from "@runde-tische/contracts/memberships";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { listMyTasks } from "@runde-tische/contracts/tasks";
import { expect } from "vitest";
import { createApp } from "../app.ts";
import { createOrganization } from "../demo/organizations.factory.ts";
import { createClient } from "../testing/client.ts";
import { PUBLIC_URL } from "../testing/harness.ts";
import { test } from "../testing/test.ts";

const day = "2027-01-12T16:00:00Z";
const values = ["x", 5, null, {}, true, day, "\u0000", "99999999-01-01"];
const forged = [1, 2, 3].flatMap((length) => values.map((value) => Array<unknown>(length).fill(value)));
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a forged cursor is bad input or leads nowhere, in every list, and never a failure", async ({
  harness,
  table,
  coordinator,
}) => {
  const { id: organizationId } = await createOrganization(harness.db);
  const { db, databaseUrl, keys, clock } = harness;
  const app = await createApp({ db, databaseUrl, keys, publicUrl: PUBLIC_URL, clock: clock.now, isDemo: true });
  const demo = createClient(app, PUBLIC_URL);
  const lists = [
    (query: object) => demo.send(listKeptMails, { query: { ...query } }),
    (query: object) => coordinator.send(listTableChanges, { params: { tableId: table.id }, query: { ...query } }),
    (query: object) => coordinator.send(listMeetings, { params: { tableId: table.id }, query: { ...query } }),
    (query: object) => coordinator.send(listMemberships, { params: { organizationId }, query: { ...query } }),
    ...[listMyMeetings, listMyRoundTables, listMyTasks, listOrganizations, listRoundTables].map(
      (endpoint) => (query: object) => coordinator.send(endpoint, { query: { ...query } }),
    ),
  ];

  const failures: unknown[] = [];
  for (const [index, list] of lists.entries())
    for (const cursor of [...forged, [day, "x"], "x"]) {
      const { status, text } = await list({ cursor: encode(cursor) });
      if (status !== 200 && status !== 400) failures.push([index, cursor, status, text]);
    }

  expect(failures).toEqual([]);
  await app.close();
});
