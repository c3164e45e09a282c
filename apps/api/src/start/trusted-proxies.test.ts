import { fastify } from "fastify";
import { expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { trustedProxies } from "./trusted-proxies.ts";

test.for([
  ["", "10.0.0.9", "10.0.0.9"],
  ["0", "10.0.0.9", "10.0.0.9"],
  ["1", "10.0.0.9", "198.51.100.7"],
  ["1", "::1", "198.51.100.7"],
  ["1", "::ffff:172.18.0.2", "198.51.100.7"],
  ["2", "10.0.0.9", "192.0.2.66"],
  ["2", "203.0.113.5", "203.0.113.5"],
  ["10.0.0.0/8", "10.0.0.9", "198.51.100.7"],
  ["loopback, 10.0.0.9,198.51.100.7", "10.0.0.9", "192.0.2.66"],
  ["fd00::/8", "10.0.0.9", "10.0.0.9"],
])("TRUST_PROXY=%s: what %s hands on comes from %s", async ([configured = "", remoteAddress, ip]) => {
  const app = fastify({ trustProxy: trustedProxies(readEnv({ TRUST_PROXY: configured }).trustProxy) });
  app.get("/", async (request) => request.ip);

  const headers = { "x-forwarded-for": "192.0.2.66, 198.51.100.7" };
  const { body } = await app.inject({ url: "/", remoteAddress: remoteAddress ?? "", headers });

  expect(body).toBe(ip);
});
