import { fastify } from "fastify";
import { expect, test } from "vitest";
import { problems } from "../plugins/problems.ts";
import { serverLogging } from "./logging.ts";

const logged = async (url: string): Promise<string> => {
  const lines: string[] = [];
  const app = fastify(serverLogging("info", { write: (line) => lines.push(line) }));
  problems(app);
  app.get("/people/:name", async () => ({}));
  app.get("/broken", async () => {
    throw Object.assign(new Error("duplicate key (mail)=(jana@verband.example)"), {
      name: "PrismaClientKnownRequestError",
    });
  });
  await app.inject({ url, headers: { cookie: "session=geheim", authorization: "geheim" }, remoteAddress: "192.0.2.7" });
  return lines.join("");
};

test("a request is logged by its route: no names, cookies or network addresses", async () => {
  const log = await logged("/people/jana@verband.example?q=Weber");
  expect(log).toContain('"route":"/people/:name"');
  expect(log).toContain('"status":200');
  expect(log).not.toMatch(/jana|Weber|geheim|192\.0\.2\.7/);
});

test("an error of the database is logged without the values it quotes", async () => {
  const log = await logged("/broken");
  expect(log).toContain("PrismaClientKnownRequestError");
  expect(log).not.toContain("jana");
});
