import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const config = join(root, ".dependency-cruiser.cjs");
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };

const roots = ["apps", "packages", "prisma", "e2e"];

type Import = readonly [from: string, to: string];

const api = "apps/api/src";
const meetings = `${api}/features/meetings/meetings`;
const tasks = `${api}/features/tasks/tasks`;
const web = "apps/web/src";

/** Packages as they stand in node_modules; what is not among them is a file of the tree. */
const packages = ["fastify", "@fastify/static", "@prisma/adapter-pg", "pg", "react", "zod"];

const allowed: Import[] = [
  [`${api}/app.ts`, `${meetings}.routes.ts`],
  [`${api}/main.ts`, "prisma/src/client.ts"],
  [`${api}/import-municipalities.ts`, "prisma/src/client.ts"],
  [`${api}/lib/transaction.ts`, "prisma/src/client.ts"],
  [`${api}/lib/events.ts`, "pg"],
  [`${api}/plugins/session.ts`, "fastify"],
  [`${api}/plugins/session.ts`, `${meetings}.policy.ts`],
  [`${meetings}.routes.ts`, "fastify"],
  [`${meetings}.routes.ts`, `${meetings}.service.ts`],
  [`${meetings}.routes.ts`, "packages/contracts/src/meetings.ts"],
  [`${meetings}.service.ts`, `${meetings}.repository.ts`],
  [`${meetings}.service.ts`, `${meetings}.presenter.ts`],
  [`${meetings}.service.ts`, `${tasks}.service.ts`],
  [`${meetings}.service.ts`, `${tasks}.policy.ts`],
  [`${meetings}.presenter.ts`, `${tasks}.presenter.ts`],
  [`${meetings}.policy.ts`, `${meetings}.repository.ts`],
  [`${meetings}.repository.ts`, `${api}/features/access/access.repository.ts`],
  [`${meetings}.repository.ts`, "prisma/src/client.ts"],
  [`${api}/features/meetings/agenda/agenda.service.ts`, `${meetings}.repository.ts`],
  [`${meetings}.routes.test.ts`, `${api}/testing/api-test.ts`],
  [`${meetings}.routes.test.ts`, `${tasks}.repository.ts`],
  ["packages/contracts/src/meetings.ts", "zod"],
  ["packages/contracts/src/meetings.ts", "packages/contracts/src/endpoint.ts"],
  ["e2e/specs/meetings.spec.ts", "e2e/fixtures.ts"],
  [`${web}/app/router.tsx`, `${web}/routes/meetings/meeting-detail.route.tsx`],
  [`${web}/routes/meetings/meeting-detail.route.tsx`, `${web}/features/meetings/meetings.queries.ts`],
  [`${web}/routes/meetings/meeting-detail.route.tsx`, `${web}/features/tasks/tasks.queries.ts`],
  [`${web}/routes/meetings/meeting-detail.route.tsx`, `${web}/app/paths.ts`],
  [`${web}/features/meetings/components/agenda.tsx`, `${web}/app/paths.ts`],
  [`${web}/features/meetings/components/agenda.tsx`, `${web}/features/meetings/meetings.queries.ts`],
  [`${web}/features/meetings/components/agenda.tsx`, `${web}/components/button.tsx`],
  [`${web}/components/button.tsx`, `${web}/lib/i18n.ts`],
  [`${web}/components/button.tsx`, "react"],
];

/** A type may point back: the repository's scope is made by the policy that asks it. */
const allowedTypes: Import[] = [
  [`${meetings}.repository.ts`, `${meetings}.policy.ts`],
  [`${meetings}.presenter.ts`, `${meetings}.repository.ts`],
  [`${meetings}.presenter.ts`, `${tasks}.repository.ts`],
  [`${api}/lib/ctx.ts`, "prisma/src/client.ts"],
];

/** Innocent by itself; with the import that "no-cycles" adds it makes the circle, which is reported once. */
const halfCircle: Import = [`${web}/lib/two.ts`, `${web}/lib/one.ts`];

const broken: Record<string, Import[]> = {
  "no-cycles": [[`${web}/lib/one.ts`, `${web}/lib/two.ts`]],
  "no-unresolvable": [[`${api}/lib/clock.ts`, "nowhere"]],
  "no-tests-in-source": [
    [`${api}/lib/clock.ts`, `${api}/lib/clock.test.ts`],
    [`${api}/lib/clock.ts`, `${api}/testing/api-test.ts`],
    ["packages/agenda/src/times.ts", "e2e/fixtures.ts"],
  ],
  "apps-apart": [[`${web}/lib/api.ts`, `${api}/env.ts`]],
  "ground-without-apps": [
    ["prisma/src/seed.ts", `${api}/env.ts`],
    ["packages/agenda/src/times.ts", `${web}/lib/api.ts`],
  ],
  "contracts-import-zod-alone": [
    ["packages/contracts/src/tasks.ts", "packages/agenda/src/times.ts"],
    ["packages/contracts/src/tasks.ts", "react"],
    ["packages/contracts/src/tasks.ts", "node:fs"],
  ],
  "web-lib-is-the-lowest": [[`${web}/lib/api.ts`, `${web}/components/button.tsx`]],
  "web-components-know-no-feature": [[`${web}/components/dialog.tsx`, `${web}/features/tasks/tasks.queries.ts`]],
  "web-features-below-routes": [
    [`${web}/features/tasks/components/board.tsx`, `${web}/routes/tasks/tasks.route.tsx`],
    [`${web}/features/tasks/components/board.tsx`, `${web}/app/providers.tsx`],
  ],
  "web-features-meet-in-routes": [
    [`${web}/features/tasks/components/board.tsx`, `${web}/features/meetings/meetings.queries.ts`],
  ],
  "web-routes-below-app": [[`${web}/routes/tasks/tasks.route.tsx`, `${web}/app/providers.tsx`]],
  "web-paths-import-nothing": [[`${web}/app/paths.ts`, `${web}/lib/i18n.ts`]],
  "web-without-database": [[`${web}/lib/api.ts`, "prisma/src/client.ts"]],
  "api-routes-reach-services-only": [
    [`${tasks}.routes.ts`, `${tasks}.repository.ts`],
    [`${tasks}.routes.ts`, `${tasks}.presenter.ts`],
    [`${tasks}.routes.ts`, `${tasks}.policy.ts`],
  ],
  "api-only-wiring-imports-routes": [[`${tasks}.service.ts`, `${tasks}.extra.routes.ts`]],
  "api-repositories-only-query": [[`${tasks}.repository.ts`, `${tasks}.presenter.ts`]],
  "api-repositories-ask-for-scopes-only": [[`${tasks}.repository.ts`, `${meetings}.policy.ts`]],
  "api-policies-below-services": [[`${tasks}.policy.ts`, `${tasks}.presenter.ts`]],
  "api-presenters-are-pure": [[`${tasks}.presenter.ts`, `${tasks}.lookup.repository.ts`]],
  "api-features-meet-in-services-and-policies": [
    [`${tasks}.service.ts`, `${meetings}.repository.ts`],
    [`${tasks}.service.ts`, `${meetings}.presenter.ts`],
  ],
  "api-lib-below-features": [
    [`${api}/lib/clock.ts`, `${tasks}.service.ts`],
    [`${api}/lib/clock.ts`, `${api}/plugins/session.ts`],
  ],
  "api-rules-without-http": [
    [`${tasks}.service.ts`, "fastify"],
    [`${tasks}.policy.ts`, "@fastify/static"],
  ],
  "api-only-repositories-query": [
    [`${tasks}.service.ts`, "prisma/src/client.ts"],
    [`${tasks}.service.ts`, "prisma/src/generated/client.ts"],
    [`${api}/plugins/session.ts`, "@prisma/adapter-pg"],
    [`${api}/app.ts`, "prisma/src/client.ts"],
  ],
  "api-features-without-driver": [[`${tasks}.service.ts`, "pg"]],
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const isFile = (target: string) => /\.tsx?$/.test(target);

const specifier = (from: string, to: string) => {
  if (!isFile(to)) return to === "nowhere" ? "./nowhere.ts" : to;
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
};

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: "a" });
};

const plant = (values: Import[], types: Import[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), "import-rules-"));
  folders.push(folder);
  for (const name of roots) mkdirSync(join(folder, name));
  for (const name of packages) {
    write(join(folder, "node_modules", name, "package.json"), JSON.stringify({ name, main: "index.js" }));
    write(join(folder, "node_modules", name, "index.js"), "");
  }
  for (const [from, to] of values) {
    write(join(folder, from), `import ${JSON.stringify(specifier(from, to))};\n`);
    if (isFile(to)) write(join(folder, to), "");
  }
  for (const [from, to] of types) write(join(folder, from), `import type { X } from "${specifier(from, to)}";\n`);
  return folder;
};

const cruise = (folder: string): string[] => {
  const depcruise = join(root, "node_modules/.bin/depcruise");
  const args = ["--config", config, "--output-type", "json", ...roots];
  const json = execFileSync(depcruise, args, { cwd: folder, encoding: "utf8", maxBuffer: 64e6 });
  const { summary } = JSON.parse(json) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
};

const reported = (rule: string, [from, to]: Import) => {
  if (to === "nowhere") return `${rule}: ${from} → ./nowhere.ts`;
  if (to.startsWith("node:")) return `${rule}: ${from} → ${to.slice(5)}`;
  return `${rule}: ${from} → ${isFile(to) ? to : `node_modules/${to}/index.js`}`;
};

test("each rule is broken once in the fixture", () => {
  expect(Object.keys(broken).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(Object.entries(broken))("%s is reported, and nothing else", (rule, imports) => {
  expect(cruise(plant([halfCircle, ...imports]))).toEqual(imports.map((one) => reported(rule, one)).sort());
});

test("what the house style allows is not reported", () => {
  expect(cruise(plant([halfCircle, ...allowed], allowedTypes))).toEqual([]);
});

test("a workspace package is followed to its source", () => {
  const folder = plant([[`${meetings}.routes.ts`, "fastify"]]);
  write(join(folder, "prisma/package.json"), '{ "name": "@x/database", "exports": { "./*": "./src/*.ts" } }');
  write(join(folder, "prisma/src/client.ts"), "");
  mkdirSync(join(folder, "node_modules/@x"));
  symlinkSync("../../prisma", join(folder, "node_modules/@x/database"));
  write(join(folder, `${tasks}.service.ts`), 'import "@x/database/client";\n');

  expect(cruise(folder)).toEqual([`api-only-repositories-query: ${tasks}.service.ts → prisma/src/client.ts`]);
});
