import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createClient } from "@runde-tische/database/client";
import { cloneDatabase } from "@runde-tische/database/test-database";
import { expect, inject, onTestFinished, test } from "vitest";

const MAIN = new URL("./main.ts", import.meta.url).pathname;
const AUTH_SECRET = "0123456789abcdef0123456789abcdef";

const start = (variables: Record<string, string>) => {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env["PATH"], ...variables } });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output.text += chunk.toString();
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output, ended };
};

const occupiedPort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return { port: String((server.address() as AddressInfo).port), free: () => server.close() };
};

const freePort = async () => {
  const { port, free } = await occupiedPort();
  free();
  return port;
};

const ownDatabase = async () => ({ DATABASE_URL: await cloneDatabase(inject("testServerUrl")), AUTH_SECRET });

const listening = async ({ output, child }: { output: { text: string }; child: ChildProcess }) => {
  while (!output.text.includes("Stop with") && child.exitCode === null) await setTimeout(50);
};

test("SIGTERM finishes the running request, then ends in good order", async () => {
  const port = await freePort();
  const app = start({ ...(await ownDatabase()), PORT: port });
  await listening(app);
  expect(app.output.text).toMatch(
    /^Make the first administrator, once: http:\/\/localhost:\d+\/einrichtung#1\..{43}$/m,
  );

  const body = JSON.stringify({ email: "a@b.example", password: "falsch falsch" });
  const headers = { "content-type": "application/json", "content-length": body.length };
  const slow = request({ host: "127.0.0.1", port, method: "POST", path: "/api/auth/sign-in/email", headers });
  const answered = new Promise<IncomingMessage>((resolve) => slow.once("response", resolve));
  slow.write(body.slice(0, 10));
  await setTimeout(200);
  app.child.kill("SIGTERM");
  await setTimeout(300);
  slow.end(body.slice(10));

  const answer = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(401);
  expect(await app.ended).toBe(0);
});

const refusals = {
  "a port in use": async () => ({ ...(await ownDatabase()), PORT: (await occupiedPort()).port }),
  "a database that cannot be reached": async () => ({
    DATABASE_URL: `postgresql://app:geheim@127.0.0.1:${await freePort()}/app`,
    AUTH_SECRET,
  }),
  "a missing secret": async () => ({ DATABASE_URL: (await ownDatabase()).DATABASE_URL }),
  "a data folder that cannot be written": async () => {
    const file = join(mkdtempSync(join(tmpdir(), "main-")), "file");
    writeFileSync(file, "");
    return { DATA_DIR: join(file, "data") };
  },
  "a demo's database without demo": async () => {
    const variables = await ownDatabase();
    const db = createClient(variables.DATABASE_URL);
    await db.$executeRaw`INSERT INTO installation (id, is_demo) VALUES (1, true)`;
    await db.$disconnect();
    return variables;
  },
  "a demo on a database in use": async () => {
    const variables = await ownDatabase();
    const db = createClient(variables.DATABASE_URL);
    await db.person.create({ data: { name: "Jana Weber" } });
    await db.$disconnect();
    return { ...variables, DEMO: "on" };
  },
};

test.for(Object.entries(refusals))("%s: one sentence that says what to do, and exit code 1", async ([, variables]) => {
  const { ended, output } = start(await variables());
  expect(await ended).toBe(1);
  expect(output.text).toMatch(/^[^\n]{20,300}\.\n$/);
  expect(output.text).not.toMatch(/geheim|Error:|\.ts/);
});
