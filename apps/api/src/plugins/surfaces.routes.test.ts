import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fastify } from "fastify";
import { expect, test as plain } from "vitest";
import { test } from "../testing/test.ts";
import { problems } from "./problems.ts";
import { site } from "./site.ts";

test("tells that it lives and is ready, and what it measured", async ({ harness }) => {
  expect((await harness.app.inject("/healthz")).statusCode).toBe(200);
  expect((await harness.app.inject("/readyz")).statusCode).toBe(200);
  await harness.app.inject("/api/v1/installation");
  const metrics = (await harness.app.inject("/metrics")).body;
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/installation",status="200"\} \d/,
  );
});

test("is not ready while a migration is unfinished", async ({ harness }) => {
  await harness.db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  const during = (await harness.app.inject("/readyz")).statusCode;
  await harness.db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
  expect(during).toBe(503);
});

test("describes every operation of the API as OpenAPI 3.1, with its schemas", async ({ harness }) => {
  const document = (await harness.app.inject("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  const change = document.paths["/api/v1/me"].patch;
  expect(change.requestBody.content["application/json"].schema.properties.name.maxLength).toBe(200);
  expect(Object.keys(document.paths)).toContain("/api/v1/round-tables/{tableId}");
});

test("its readable page needs no script and explains every code", async ({ harness }) => {
  const { body, headers } = await harness.app.inject("/api/docs");
  expect(headers["content-type"]).toContain("text/html");
  expect(body).not.toMatch(/<script|<style|style=|https?:\/\//);
  expect(body).toContain('id="second-factor-required"');
  expect(body).toContain("GET /api/v1/round-tables");
});

const builtSite = async () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Runde Tische</title>");
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "assets/app-1a2b.js"), "1");
  writeFileSync(join(folder, "assets/app-1a2b.js.gz"), gzipSync("1"));
  const app = fastify();
  problems(app);
  await site(app, folder);
  return app;
};

const page = { accept: "text/html" };

plain("every page is the app's one document, never cached for long", async () => {
  const app = await builtSite();
  for (const url of ["/", "/tische/neu", "/l"]) {
    const { statusCode, body, headers } = await app.inject({ url, headers: page });
    expect([statusCode, headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(body).toContain("Runde Tische");
  }
});

plain("what is neither a page nor a file is not found", async () => {
  const app = await builtSite();
  expect((await app.inject({ url: "/api/v1/gibt-es-nicht", headers: page })).statusCode).toBe(404);
  expect((await app.inject({ url: "/assets/alt-9z.js", headers: page })).statusCode).toBe(404);
  expect((await app.inject({ url: "/bild.png", headers: { accept: "image/png" } })).statusCode).toBe(404);
  expect((await app.inject({ url: "/../package.json", headers: { accept: "*/*" } })).statusCode).toBe(404);
});

plain("files with a hash in their name are kept for ever, and sent compressed where it was made", async () => {
  const app = await builtSite();
  const asset = await app.inject({ url: "/assets/app-1a2b.js", headers: { "accept-encoding": "gzip" } });
  expect(asset.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "gzip",
  });
  expect((await app.inject("/favicon.svg")).headers["cache-control"]).toBe("no-cache");
});
