import { fastify } from "fastify";
import { expect } from "vitest";
import { createBrowser } from "../testing/browser.ts";
import { PUBLIC_URL } from "../testing/harness.ts";
import { test } from "../testing/test.ts";
import { LIMITS } from "./rate-limit-table.ts";
import { securityHeaders } from "./security-headers.ts";

const post = (headers: Record<string, string>) =>
  ({ method: "POST", url: "/api/auth/sign-out", payload: {}, headers }) as const;

test.for([
  ["its own origin", { origin: PUBLIC_URL, cookie: "session=x" }, true],
  ["the same site by another of its names", { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" }, true],
  ["no browser and no cookies", {}, true],
  ["another site", { origin: "https://boese.example" }, false],
  ["another site, told by the browser alone", { "sec-fetch-site": "cross-site" }, false],
  ["another host of the same domain", { "sec-fetch-site": "same-site", origin: "https://x.example" }, false],
  ["an origin that hides itself", { origin: "null" }, false],
  ["no origin, but cookies", { cookie: "session=x" }, false],
  ["a typed address, which writes nothing", { "sec-fetch-site": "none", cookie: "session=x" }, false],
] as const)("a write from %s", async ([, headers, isLetIn], { harness }) => {
  const { statusCode, body } = await harness.app.inject(post(headers));
  if (isLetIn) expect(statusCode).not.toBe(403);
  else expect([statusCode, JSON.parse(body).code]).toEqual([403, "foreign-origin"]);
});

test("every answer carries a strict content policy, errors too", async ({ harness }) => {
  const data = ["/api/v1/installation", "/api/v1/nirgends", "/assets/nirgends.js"];
  for (const url of [...data, "/api/docs", "/nirgends", "/healthz"]) {
    const { headers } = await harness.app.inject({ url });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain(data.includes(url) ? "default-src 'none'" : "script-src 'self'");
    if (data.includes(url)) expect(policy).not.toContain("'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
});

test("served over https it asks browsers to stay there", async () => {
  const app = fastify();
  await securityHeaders(app, "https://tische.example");
  app.get("/", async () => "");
  expect((await app.inject("/")).headers["strict-transport-security"]).toBe("max-age=31536000");
});

test("wrong passwords for one account end in 429, from every network, and say when to come back", async ({
  harness,
}) => {
  const tries = { email: "ziel@stadt.example", password: "falsch falsch" };
  for (let tried = 0; tried < 10; tried += 1) {
    const browser = createBrowser(harness.app, PUBLIC_URL, `192.0.2.${tried}`);
    expect((await browser.auth("/sign-in/email", tries)).status).toBe(401);
  }
  const refused = await createBrowser(harness.app, PUBLIC_URL, "192.0.2.99").auth("/sign-in/email", tries);
  expect([refused.status, refused.body.code]).toEqual([429, "too-many-requests"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  const other = await createBrowser(harness.app, PUBLIC_URL).auth("/sign-in/email", {
    ...tries,
    email: "b@stadt.example",
  });
  expect(other.status).toBe(401);
});

test("tries at the same moment are all counted", async ({ harness }) => {
  const browser = createBrowser(harness.app, PUBLIC_URL);
  const statuses = await Promise.all(
    Array.from({ length: 14 }, () =>
      browser.auth("/sign-in/email", { email: "gleichzeitig@stadt.example", password: "falsch falsch" }),
    ),
  );
  expect(statuses.filter(({ status }) => status === 429)).toHaveLength(4);
});

test("mails to one address are limited, whoever asks", async ({ harness }) => {
  const ask = () => createBrowser(harness.app, PUBLIC_URL).auth("/sign-in/magic-link", { email: "flut@stadt.example" });
  for (let asked = 0; asked < 5; asked += 1) expect((await ask()).status).toBe(200);
  expect((await ask()).status).toBe(429);
});

test("the counters hold no address", async ({ harness }) => {
  await createBrowser(harness.app, PUBLIC_URL, "198.51.100.7").auth("/sign-in/magic-link", {
    email: "wer@stadt.example",
  });
  const keys = (await harness.db.rateLimit.findMany()).map(({ key }) => key).join();
  expect(keys).toContain("magic-link:");
  expect(keys).not.toMatch(/wer@|198\.51/);
});

test("every limit stands on a route that exists", ({ harness }) => {
  for (const route of Object.keys(LIMITS)) {
    const [method = "", url = ""] = route.split(" ");
    expect([route, harness.app.hasRoute({ method: method as "POST", url })]).toEqual([route, true]);
  }
});

test("a body above one megabyte is refused", async ({ harness }) => {
  const response = await harness.app.inject({ ...post({}), payload: { a: "x".repeat(1_100_000) } });
  expect([response.statusCode, response.json().code]).toEqual([413, "too-large"]);
});
