import type { BodyOf, Endpoint } from "@runde-tische/contracts/endpoint";
import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import {
  type ImportPreview,
  importMembers,
  previewMemberImport,
  readSheet,
  type SheetTable,
} from "@runde-tische/contracts/member-imports";
import { createClient, type PrismaClient } from "@runde-tische/database/client";
import { cloneDatabase, startTestServer } from "@runde-tische/database/test-database";
import type { FastifyInstance } from "fastify";
import { createApp } from "../src/app.ts";
import { createMembership } from "../src/demo/memberships.factory.ts";
import { createOrganization } from "../src/demo/organizations.factory.ts";
import { createAccountHolder, createSession } from "../src/demo/persons.factory.ts";
import { accountCookieName, accountCookieValue } from "../src/features/sessions/account-cookie.ts";
import { keys, PUBLIC_URL } from "./ground.ts";

// An office imports a list of 1,000 members, by turns with one statement a table that copies the same rows; ends in one line of JSON.
const ROWS = 1000;
const ROUNDS = 5;
const TOPICS = ["Bau und Handwerk", "Wohngeld", "Sprachkurse", "Anerkennung von Abschlüssen", "Kinderbetreuung"];

const list = [
  "Name;Funktion;E-Mail;Telefon;Zuständigkeit",
  ...Array.from({ length: ROWS }, (_, row) =>
    [
      `Ümit Müller-Lüdenscheidt ${row}`,
      `Vermittlung ${row % 40}`,
      `person${row}@verein.example`,
      `'09131 ${String(10_000 + row)}`,
      `${TOPICS[row % 5]}, ${TOPICS[(row + 1) % 5]}`,
    ].join(";"),
  ),
].join("\r\n");

type Office = { readonly organizationId: string; readonly cookie: string };

const createOffice = async (db: PrismaClient): Promise<Office> => {
  const { id: organizationId } = await createOrganization(db);
  const admin = await createAccountHolder(db, { name: "Büro", mail: `${organizationId}@verein.example` });
  await createMembership(db, { organizationId, personId: admin.id, role: "admin" });
  const session = { accountId: admin.accountId ?? "", now: new Date(), secondFactor: true };
  const token = await createSession(db, session);
  return { organizationId, cookie: `${accountCookieName(PUBLIC_URL)}=${accountCookieValue(keys, token)}` };
};

const post = async <T>(app: FastifyInstance, office: Office, endpoint: Endpoint, body: unknown): Promise<T> => {
  const path = API_PREFIX + endpoint.path.replace(":organizationId", office.organizationId);
  const headers = { cookie: office.cookie, origin: PUBLIC_URL, "idempotency-key": crypto.randomUUID() };
  const answer = await app.inject({ method: "POST", url: path, headers, payload: body as object });
  if (answer.statusCode > 299) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 500)}`);
  return answer.json<T>();
};

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const beganAt = performance.now();
  const result = await work();
  return [result, performance.now() - beganAt];
};

const importList = async (app: FastifyInstance, office: Office) => {
  const file: BodyOf<typeof readSheet> = { content: Buffer.from(list).toString("base64"), sheet: null };
  const [table, readMs] = await timed(() => post<SheetTable>(app, office, readSheet, file));
  const fields = table.columns.map(({ field }) => field);
  const members = { fields, rows: table.rows, visibility: "network", defaultFunction: null };
  const [{ digest }, previewMs] = await timed(() => post<ImportPreview>(app, office, previewMemberImport, members));
  const [{ added }, importMs] = await timed(() =>
    post<{ added: number }>(app, office, importMembers, { ...members, digest }),
  );
  if (added !== ROWS) throw new Error(`${added} of ${ROWS} members were added.`);
  return { readMs, previewMs, importMs };
};

/** The same rows for another organization, the index of the search kept as well. */
const copyRows = async (db: PrismaClient, from: string, to: string): Promise<void> => {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
      SELECT m.id AS old_id, uuidv7() AS id, uuidv7() AS person_id, m.person_id AS old_person_id
      FROM membership m WHERE m.organization_id = ${from}::uuid AND m.role = 'member'`;
    await tx.$executeRaw`INSERT INTO person (id, name, language)
      SELECT c.person_id, p.name, p.language FROM copied c JOIN person p ON p.id = c.old_person_id`;
    await tx.$executeRaw`INSERT INTO membership (id, person_id, organization_id, function, imported_at)
      SELECT c.id, c.person_id, ${to}::uuid, m.function, m.imported_at FROM copied c JOIN membership m ON m.id = c.old_id`;
    await tx.$executeRaw`INSERT INTO contact (id, membership_id, kind, value, visibility)
      SELECT uuidv7(), c.id, k.kind, k.value, k.visibility FROM copied c JOIN contact k ON k.membership_id = c.old_id`;
    await tx.$executeRaw`INSERT INTO responsibility (id, membership_id, topic, ars_prefix, note)
      SELECT uuidv7(), c.id, r.topic, r.ars_prefix, r.note FROM copied c JOIN responsibility r ON r.membership_id = c.old_id`;
  });
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const server = await startTestServer();
try {
  const databaseUrl = await cloneDatabase(server.url);
  const db = createClient(databaseUrl);
  const app = await createApp({ db, databaseUrl, keys, publicUrl: PUBLIC_URL, isDemo: false, clock: () => new Date() });
  const rounds: (Awaited<ReturnType<typeof importList>> & { copyMs: number })[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await db.rateLimit.deleteMany();
    const office = await createOffice(db);
    const times = await importList(app, office);
    const other = await createOrganization(db);
    const [, copyMs] = await timed(() => copyRows(db, office.organizationId, other.id));
    rounds.push({ ...times, copyMs });
  }
  await app.close();
  await db.$disconnect();
  const of = (name: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[name]));
  const result = { rows: ROWS, readMs: of("readMs"), previewMs: of("previewMs") };
  console.log(JSON.stringify({ ...result, importMs: of("importMs"), copyMs: of("copyMs") }));
} finally {
  await server.stop();
}
