import { createClient } from "@runde-tische/database/client";
import { cloneDatabase, startTestServer } from "@runde-tische/database/test-database";
import type { FastifyInstance } from "fastify";
import { createApp } from "../src/app.ts";
import { keys, PUBLIC_URL } from "./ground.ts";
import { createReaders, fillDirectory } from "./search-ground.ts";
import { type Asked, questions } from "./search-questions.ts";

// Fills a directory for each number of memberships that is named, asks, and ends in one line of JSON.
const sizes = process.argv.slice(2).map(Number);

const urlOf = ({ q, municipality }: Asked): string =>
  `/api/v1/responsibilities?${new URLSearchParams({ q, ...(municipality && { municipality }) })}`;

const timeOf = async (app: FastifyInstance, asked: Asked, cookie: string): Promise<number> => {
  const beganAt = performance.now();
  const { statusCode, body } = await app.inject({ url: urlOf(asked), headers: cookie ? { cookie } : {} });
  if (statusCode !== 200) throw new Error(`${asked.q}: ${statusCode} ${body}`);
  return performance.now() - beganAt;
};

const percentile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;

const figuresOf = (times: number[]) => ({ p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) });

const measure = async (serverUrl: string, memberships: number) => {
  const databaseUrl = await cloneDatabase(serverUrl);
  const db = createClient(databaseUrl);
  const beganAt = performance.now();
  await fillDirectory(db, memberships);
  const readers = await createReaders(db);
  const fillS = (performance.now() - beganAt) / 1000;
  const app = await createApp({ db, databaseUrl, keys, publicUrl: PUBLIC_URL, isDemo: false, clock: () => new Date() });
  const times = new Map<string, number[]>();
  const note = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  const asked = questions();
  for (const [reader, cookie] of Object.entries(readers))
    for (const [index, question] of asked.entries()) {
      // The limit of tries is not what is measured.
      if (index % 40 === 0) await db.rateLimit.deleteMany();
      const time = await timeOf(app, question, cookie);
      note(reader, time);
      note(question.kind, time);
    }
  await app.close();
  await db.$disconnect();
  const all = [...Object.keys(readers)].flatMap((reader) => times.get(reader) ?? []);
  const figures = Object.fromEntries([...times].map(([name, list]) => [name, figuresOf(list)]));
  return { memberships, fillS, questions: asked.length, all: figuresOf(all), figures };
};

const server = await startTestServer();
try {
  const results: Awaited<ReturnType<typeof measure>>[] = [];
  for (const memberships of sizes) results.push(await measure(server.url, memberships));
  console.log(JSON.stringify(results));
} finally {
  await server.stop();
}
