import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { PROBLEM_STATUS } from "@runde-tische/contracts/problem";
import {
  changeRoundTable,
  createRoundTable,
  listRoundTables,
  readRoundTable,
} from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { test } from "../testing/test.ts";

describe("a list", () => {
  test("links to its next page, with all that was asked for, and the last page to none", async ({
    harness,
    newTable,
    visitor,
  }) => {
    const topic = "Verlinkt & mehr";
    for (const title of ["A", "B", "C"]) await newTable({ title, topics: [topic] });

    const first = await visitor.call(listRoundTables, { query: { topic, limit: 2 } });
    const [, next = ""] = /^<([^>]+)>; rel="next"$/.exec(String(first.headers["link"])) ?? [];
    const second = await harness.app.inject(next);

    expect(next).toMatch(/^\/api\/v1\/round-tables\?/);
    expect(second.json().items.map(({ title }: { title: string }) => title)).toEqual(["C"]);
    expect(second.headers["link"]).toBeUndefined();
  });

  test.for([
    ["nothing at all", { limit: 0 }],
    ["more than a page holds", { limit: 101 }],
    ["what it does not know", { colour: "red" }],
  ])("refuses to be asked for %s", async ([, query], { visitor }) => {
    for (const endpoint of [listRoundTables, listOrganizations]) {
      const { status, body } = await visitor.send(endpoint, { query: query as Record<string, unknown> });
      expect([status, body]).toEqual([400, expect.objectContaining({ code: "invalid" })]);
    }
  });
});

describe("a problem document", () => {
  test("has the members and the type of RFC 9457", async ({ visitor, table, coordinator }) => {
    const params = { tableId: "01890000-0000-7000-8000-000000000000" };
    const absent = await visitor.attempt(readRoundTable, { params });
    const body = { title: "", colour: "red" };
    const invalid = await coordinator.send(changeRoundTable, { params: { tableId: table.id }, ifMatch: 1, body });

    for (const { headers, status, text } of [absent, invalid]) {
      const problem = JSON.parse(text);
      expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(problem).toEqual({
        type: `/api/docs#${problem.code}`,
        title: problem.code.replaceAll("-", " "),
        status,
        code: problem.code,
        requestId: expect.stringMatching(/./),
        ...(problem.errors && { errors: problem.errors }),
      });
      expect(PROBLEM_STATUS[problem.code as keyof typeof PROBLEM_STATUS]).toBe(status);
    }
  });

  test("names the unknown key of a body", async ({ table, coordinator }) => {
    const body = { rules: { quorum: 1 }, colour: "red" };
    const answer = await coordinator.send(changeRoundTable, { params: { tableId: table.id }, ifMatch: 1, body });

    const pointers = (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect([answer.status, pointers.sort()]).toEqual([400, ["/colour", "/rules/quorum"]]);
  });

  test("answers a body that is no JSON with 415, and one that is broken with 400", async ({ harness }) => {
    const send = async (type: string, payload: string) => {
      const url = API_PREFIX + createRoundTable.path;
      const { statusCode, body } = await harness.app.inject({
        method: "POST",
        url,
        headers: { "content-type": type },
        payload,
      });
      return [statusCode, JSON.parse(body).code];
    };

    expect(await send("application/xml", "<title/>")).toEqual([415, "wrong-media-type"]);
    expect(await send("application/x-www-form-urlencoded", "title=Tisch")).toEqual([415, "wrong-media-type"]);
    expect(await send("application/json", "{")).toEqual([400, "malformed"]);
  });
});

describe("who reads the same resource with other rights", () => {
  test("never gets 304 for the body of another reader", async ({ table, visitor, coordinator }) => {
    const request = { params: { tableId: table.id } };
    const theirs = await coordinator.call(readRoundTable, request);
    expect(theirs.body.coordinators).toHaveLength(1);

    const own = await visitor.call(readRoundTable, { ...request, ifNoneMatch: theirs.etag });

    expect([own.status, own.body.coordinators]).toEqual([200, []]);
    expect(own.etag).not.toBe(theirs.etag);
  });

  test("still changes it from the version that both have seen", async ({ table, visitor, coordinator }) => {
    const request = { params: { tableId: table.id } };
    const seen = await visitor.call(readRoundTable, request);

    const changed = await coordinator.call(changeRoundTable, {
      ...request,
      ifMatch: seen.etag,
      body: { title: "Neu" },
    });

    expect(changed.body.version).toBe(seen.body.version + 1);
  });
});

describe("If-None-Match", () => {
  test.for([
    ["the tag itself", (etag: string) => etag, 304],
    ["its weak form, as proxies that compress make of it", (etag: string) => `W/${etag}`, 304],
    ["a list with it", (etag: string) => `"1.alt", W/${etag} ,"2.neu"`, 304],
    ["any tag", () => "*", 304],
    ["others", () => '"1.alt", W/"2.neu"', 200],
    ["nonsense", () => "W/", 200],
  ] as const)("%s", async ([, headerOf, expected], { table, visitor }) => {
    const request = { params: { tableId: table.id } };
    const { etag } = await visitor.call(readRoundTable, request);

    const answer = await visitor.call(readRoundTable, { ...request, ifNoneMatch: headerOf(etag) });

    expect([answer.status, answer.text === ""]).toEqual([expected, expected === 304]);
  });

  test("is compared weakly, If-Match is not", async ({ table, visitor, coordinator }) => {
    const request = { params: { tableId: table.id } };
    const { etag } = await visitor.call(readRoundTable, request);

    const refused = await coordinator.attempt(changeRoundTable, { ...request, ifMatch: `W/${etag}`, body: {} });

    expect([refused.status, refused.body.code]).toEqual([412, "stale"]);
  });
});
