// The import rules of CONTRIBUTING.md. They speak of paths and roles, never of one feature: a new feature adds nothing here.
// packages/tools/src/import-rules.test.ts breaks each of them once, so that we know they can see.

const test = "\\.(test|spec)\\.tsx?$|(^|/)testing/|^e2e/";
const databaseClient = "^prisma/src/(client\\.ts$|generated/)|(^|/)node_modules/@prisma/";
const fastify = "(^|/)node_modules/(@fastify/|fastify/)|^(@fastify/|fastify$)";
const notTypes = { dependencyTypesNot: ["type-only"] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const everywhere = [
  forbid(
    "no-cycles",
    "Two files that import each other are one file. Types may point back.",
    {},
    { circular: true, viaOnly: notTypes },
  ),
  forbid("no-unresolvable", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  forbid("no-tests-in-source", "Source never imports tests.", { pathNot: test }, { path: test }),
  forbid(
    "apps-apart",
    "The applications meet in the contracts only.",
    { path: "^apps/([^/]+)/" },
    { path: "^apps/", pathNot: "^apps/$1/" },
  ),
  forbid(
    "ground-without-apps",
    "Packages and the database know no application.",
    { path: "^(packages|prisma)/" },
    { path: "^apps/" },
  ),
  forbid(
    "contracts-import-zod-alone",
    "Both sides read the contracts: nothing but zod comes with them.",
    { path: "^packages/contracts/src/", pathNot: test },
    { pathNot: "^packages/contracts/src/|(^|/)node_modules/zod/" },
  ),
];

const web = [
  forbid(
    "web-lib-is-the-lowest",
    "app → routes → features → components → lib",
    { path: "^apps/web/src/lib/", pathNot: test },
    { path: "^apps/web/src/(app|routes|features|components)/" },
  ),
  forbid(
    "web-components-know-no-feature",
    "Components could ship in another product.",
    { path: "^apps/web/src/components/", pathNot: test },
    { path: "^apps/web/src/(app|routes|features)/" },
  ),
  forbid(
    "web-features-below-routes",
    "A feature knows no page; of app/ it may know the paths.",
    { path: "^apps/web/src/features/", pathNot: test },
    { path: "^apps/web/src/(app|routes)/", pathNot: "^apps/web/src/app/paths\\.ts$" },
  ),
  forbid(
    "web-features-meet-in-routes",
    "A page combines features; they do not know each other.",
    { path: "^apps/web/src/features/([^/]+)/", pathNot: test },
    { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
  ),
  forbid(
    "web-routes-below-app",
    "A page does not know the router; of app/ it may know the paths.",
    { path: "^apps/web/src/routes/", pathNot: test },
    { path: "^apps/web/src/app/", pathNot: "^apps/web/src/app/paths\\.ts$" },
  ),
  forbid(
    "web-paths-import-nothing",
    "Every layer may read the paths, hence they read no layer.",
    { path: "^apps/web/src/app/paths\\.ts$" },
    { path: "^apps/web/src/" },
  ),
  forbid("web-without-database", "The browser never sees the database.", { path: "^apps/web/" }, { path: "^prisma/" }),
];

const api = [
  forbid(
    "api-routes-reach-services-only",
    "routes → service → repository: HTTP knows neither rows nor rights.",
    { path: "\\.routes\\.ts$" },
    { path: "\\.(repository|presenter|policy)\\.ts$" },
  ),
  forbid(
    "api-only-wiring-imports-routes",
    "Nothing below HTTP leads back to it.",
    { path: "^apps/api/src/(features|lib)/", pathNot: test },
    { path: "\\.routes\\.ts$" },
  ),
  forbid(
    "api-repositories-only-query",
    "A repository takes a scope and asks the database.",
    { path: "\\.repository\\.ts$" },
    { path: "\\.(service|presenter)\\.ts$", ...notTypes },
  ),
  forbid(
    "api-repositories-ask-for-scopes-only",
    "A repository needs the policy's types; who may is decided before it is called.",
    { path: "\\.repository\\.ts$" },
    { path: "\\.policy\\.ts$", ...notTypes },
  ),
  forbid(
    "api-policies-below-services",
    "A policy is asked by services, never the other way round.",
    { path: "\\.policy\\.ts$" },
    { path: "\\.(service|presenter)\\.ts$" },
  ),
  forbid(
    "api-presenters-are-pure",
    "A presenter turns a row into the contract's type and asks nobody.",
    { path: "\\.presenter\\.ts$" },
    { path: "\\.(service|repository|policy)\\.ts$", ...notTypes },
  ),
  forbid(
    "api-features-meet-in-services-and-policies",
    "Another feature is reached through its service or policy; its types may be named. access/ says for all of them " +
      "what an actor is to a table or meeting: its SQL is part of their queries, so that lists and single reads agree. " +
      "Presenters may use each other for what a row contains.",
    { path: "^apps/api/src/features/([^/]+)/", pathNot: `${test}|\\.presenter\\.ts$` },
    {
      path: "^apps/api/src/features/",
      pathNot: "^apps/api/src/features/($1|access)/|\\.(service|policy)\\.ts$",
      ...notTypes,
    },
  ),
  forbid(
    "api-lib-below-features",
    "lib/ serves the features and knows none of them.",
    { path: "^apps/api/src/lib/", pathNot: test },
    { path: "^apps/api/src/(features|plugins)/" },
  ),
  forbid(
    "api-rules-without-http",
    "Rules, rights and rows do not know Fastify.",
    { path: "^apps/api/src/.*\\.(service|policy|repository|presenter)\\.ts$" },
    { path: fastify },
  ),
  forbid(
    "api-only-repositories-query",
    "Only repositories, transactions and the programs that open the connection hold the database client.",
    {
      path: "^apps/api/src/",
      pathNot: `${test}|\\.repository\\.ts$|^apps/api/src/lib/transaction\\.ts$|^apps/api/src/(main\\.ts$|import-[a-z-]+\\.ts$|start/)`,
    },
    { path: databaseClient, ...notTypes },
  ),
  forbid(
    "api-features-without-driver",
    "Only repositories talk to PostgreSQL; what listens or counts there lives in lib/.",
    { path: "^apps/api/src/features/", pathNot: `${test}|\\.repository\\.ts$` },
    { path: "(^|/)node_modules/pg/", ...notTypes },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...web, ...api],
  options: {
    doNotFollow: { path: "node_modules|/generated/" },
    exclude: { path: "(^|/)(dist|\\.data|\\.cache)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
    cache: false,
  },
};
