import { readdirSync } from "node:fs";
import { changeKinds } from "@runde-tische/contracts/change-kinds";
import { fieldWord } from "@runde-tische/contracts/field-words";
import { mailKinds } from "@runde-tische/contracts/mail-kinds";
import type { Db } from "@runde-tische/database/client";
import { expect } from "vitest";
import { createFullPerson } from "../../testing/full-person.ts";
import { test } from "../../testing/test.ts";
import { EXCEPTED, SECTIONS } from "./export-sections.repository.ts";
import { FIELD_TEXTS, SECTION_TEXTS } from "./export-texts.ts";

const file = (path: `/${string}`) => ({ method: "GET", path, summary: "", response: null }) as never;

const columnsOfPersons = async (db: Db): Promise<string[]> => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name ~ '(^|_)(person|account|user)_id$|_by_id$' ORDER BY 1`;
  return rows.map(({ name }) => name);
};

test("every column that refers to a person is part of the export, or excepted with a reason", async ({ harness }) => {
  const decided = [...SECTIONS.flatMap(({ covers }) => covers), ...Object.keys(EXCEPTED)];
  const columns = await columnsOfPersons(harness.db);
  expect(columns.filter((column) => !decided.includes(column))).toEqual([]);
  expect(decided.filter((column) => !columns.includes(column))).toEqual([]);
});

/** By section: the table whose rows are about one person, and its columns that say nothing of them. */
const TABLES: Readonly<Record<string, readonly [table: string, ...silent: string[]]>> = {
  person: ["person", "erasedAt"],
  // Shown as `askedAt`.
  memberships: ["membership", "confirmAskedAt"],
  contacts: ["contact"],
  // Shown by name as `area`.
  responsibilities: ["responsibility", "arsPrefix"],
  joinRequests: ["join_request"],
  seats: ["seat_holding"],
  answers: ["response"],
  personalLinks: ["personal_link"],
  letters: ["letter", "codeHash"],
};

test("every column of the tables about a person is part of the export", async ({ harness, table }) => {
  const { client } = await createFullPerson(harness, table);
  const { body } = await client.send(file("/me/export"), {});
  const { data } = body as { data: Record<string, object[]> };
  const columns = await harness.db.$queryRaw<{ table: string; name: string }[]>`
    SELECT table_name AS table, column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`;

  const missing = Object.entries(TABLES).flatMap(([section, [of, ...silent]]) => {
    const shown = [...Object.keys(data[section]?.[0] ?? {}), ...silent];
    return columns
      .filter(({ table, name }) => table === of && !/^id$|_id$|version$|generation$/.test(name))
      .map(({ name }) => name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()))
      .filter((name) => !shown.includes(name))
      .map((name) => `${of}.${name}`);
  });
  expect(missing).toEqual([]);
});

test("exports all there is about oneself, as data and as a page without anything from elsewhere", async ({
  harness,
  table,
}) => {
  const { client, traces } = await createFullPerson(harness, table);

  const data = await client.send(file("/me/export"), {});
  const page = await client.send(file("/me/export.html"), {});

  const content = data.body as { data: Record<string, object[]>; laws: { lawShort: string }[] };
  expect(Object.entries(content.data).filter(([, rows]) => rows.length === 0)).toEqual([]);
  expect(traces.filter((trace) => !JSON.stringify(content).includes(JSON.stringify(trace).slice(1, -1)))).toEqual([]);
  expect(data.text).not.toMatch(/geheim|codes|passwordHash/);
  expect(data.headers["content-disposition"]).toMatch(
    /^attachment; filename="runde-tische-meine-daten-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect([data.headers["cache-control"], page.headers["cache-control"]]).toEqual([
    "private, no-store",
    "private, no-store",
  ]);
  expect(page.headers["content-disposition"]).toContain(".html");
  expect(traces.filter((trace) => !page.text.includes(trace))).toEqual([]);
  expect(page.text).toContain("Art. 15 DSGVO");
  expect(page.text).not.toMatch(/<script|https?:\/\/|src=/);
  const known = (texts: typeof SECTION_TEXTS, names: string[]) =>
    names.filter((name) => !texts.de[name] || !texts.en[name]);
  expect(known(SECTION_TEXTS, Object.keys(content.data))).toEqual([]);
  expect(
    known(
      FIELD_TEXTS,
      Object.values(content.data).flatMap(([row]) => Object.keys(row ?? {})),
    ),
  ).toEqual([]);
});

test("the page to read says in words what is stored as codes", async ({ harness, table }) => {
  const { client, membershipId } = await createFullPerson(harness, table);
  const contacts = [{ kind: "phone", value: "03641 999", visibility: "network" }];
  const field = { field: "contacts", before: JSON.stringify(contacts), after: "[]" };
  await harness.db.change.create({
    data: {
      actorKind: "person",
      actorPersonId: client.personId,
      kind: "membership.changed",
      subjectId: membershipId,
      tableId: table.id,
      fields: ["contacts", "startsAt"],
      values: { create: field },
    },
  });

  const { text } = await client.send(file("/me/export.html"), {});

  expect(text).toContain("Kontaktdaten, Beginn");
  expect(text).toContain("<td>Telefon, 03641 999, das Netzwerk</td>");
  expect(text).toContain("Einladung zur Sitzung");
  expect(text).toContain("Beendete Anmeldungen");
  const codes = [...changeKinds, ...mailKinds];
  expect(codes.filter((code) => text.includes(code))).toEqual([]);
});

const changeableFields = async (): Promise<string[]> => {
  const folder = new URL("../../../../../packages/contracts/src/", import.meta.url);
  const names = readdirSync(folder).filter((name) => !name.includes(".test."));
  const modules: object[] = await Promise.all(names.map((name) => import(new URL(name, folder).href)));
  return modules
    .flatMap((module) => Object.values(module) as { method?: string; body?: { shape?: object } }[])
    .filter((one) => one?.method === "PATCH")
    .flatMap(({ body }) => Object.keys(body?.shape ?? {}));
};

test("every field that somebody can change has its word", async () => {
  const fields = await changeableFields();
  expect(fields.length).toBeGreaterThan(30);
  expect(fields.filter((field) => !fieldWord(field, "de"))).toEqual([]);
});

test("exports nobody else's answers, and nothing to a visitor", async ({ harness, visitor, table }) => {
  const { client } = await createFullPerson(harness, table);
  const someone = await createFullPerson(harness, table);
  const { text } = await client.send(file("/me/export"), {});
  expect(someone.traces.filter((trace) => text.includes(trace))).toEqual([]);
  expect((await visitor.send(file("/me/export"), {})).status).toBe(401);
});
