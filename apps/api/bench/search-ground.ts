import type { PrismaClient } from "@runde-tische/database/client";
import { appointCoordinator } from "../src/demo/municipalities.factory.ts";
import { createAccountHolder, createSession } from "../src/demo/persons.factory.ts";
import { accountCookieName, accountCookieValue } from "../src/features/sessions/account-cookie.ts";
import { keys, PUBLIC_URL } from "./ground.ts";
import { FIRST_NAMES, FUNCTIONS, HOUSES, LAST_NAMES, NOTES, TOPICS, TOWNS } from "./search-vocabulary.ts";

const COUNTIES = 400;
const MEMBERS_EACH = 50;
const STEP = 20_000;

/** From so many on the memberships repeat themselves: making the words of each takes most of the time. */
const DIFFERENT = 100_000;

/** Where the readers belong to: the first county. */
export const HOME = "01001";

type Range = { readonly from: number; readonly to: number };

/** One of a list, by the number of the row: the same directory each time, and no pattern in it. */
const pick = (list: string, salt: number) => `${list}[1 + (hashint4(n + ${salt}) & 2147483647) % cardinality(${list})]`;

/** In the order in which they are made, as the ids of the app are. */
const idOf = (table: string, n: string) => `('0193a000-000${table}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const ofPerson = idOf("1", "i");
const ofMember = idOf("2", "i");
const ofSameWords = idOf("2", "n");
const ofOrganization = (n: string) => idOf("3", n);

const fillOrganizations = async (db: PrismaClient, organizations: number): Promise<void> => {
  await db.$executeRawUnsafe(
    `INSERT INTO municipality (ars, level, name, state, source, as_of)
    SELECT lpad((1 + i % 16)::text, 2, '0') || lpad((1 + i / 16)::text, 3, '0'), 'county',
      ($1::text[])[1 + i % 20] || ($2::text[])[1 + i / 20], 'Musterland', 'bench', '2026-01-01'
    FROM generate_series(0, ${COUNTIES - 1}) i`,
    TOWNS.beginnings,
    TOWNS.ends,
  );
  await db.$executeRawUnsafe(
    `WITH made AS (
      INSERT INTO organization (id, name, kind, municipality_ars, city, status)
      SELECT ${ofOrganization("i")}, ($1::text[])[1 + (i / ${COUNTIES}) % cardinality($1::text[])] || ' ' || m.name
          || CASE WHEN i / ${COUNTIES} < cardinality($1::text[]) THEN '' ELSE ' ' || (i / ${COUNTIES})::text END,
        'association', m.ars, m.name, 'active'
      FROM generate_series(0, ${organizations - 1}) i
      JOIN (SELECT ars, name, row_number() OVER (ORDER BY ars) - 1 AS n FROM municipality) m ON m.n = i % ${COUNTIES}
      RETURNING id, municipality_ars)
    INSERT INTO service_area (organization_id, ars_prefix) SELECT id, municipality_ars FROM made`,
    HOUSES,
  );
};

/** Without the triggers, which look at each membership thrice; what they would have kept is made in one go. */
const fillMembers = async (db: PrismaClient, { from, to }: Range, organizations: number): Promise<void> => {
  const rows = `generate_series(${from}, ${to - 1}) i CROSS JOIN LATERAL (SELECT i % ${DIFFERENT} AS n) same`;
  const fill = (sql: string, ...lists: (readonly string[])[]) => db.$executeRawUnsafe(sql, ...lists);
  await fill(
    `INSERT INTO person (id, name)
    SELECT ${ofPerson}, ${pick("($1::text[])", 1)} || ' ' || ${pick("($2::text[])", 2)}
      || CASE WHEN n % 3 = 0 THEN '-' || ${pick("($2::text[])", 3)} ELSE '' END FROM ${rows}`,
    FIRST_NAMES,
    LAST_NAMES,
  );
  await fill(
    `INSERT INTO membership (id, person_id, organization_id, function, valid_from, confirmed_at)
    SELECT ${ofMember}, ${ofPerson}, ${ofOrganization(`i % ${organizations}`)}, ${pick("($1::text[])", 4)},
      '2026-01-01', '2026-06-01' FROM ${rows}`,
    FUNCTIONS,
  );
  await fill(
    `INSERT INTO responsibility (id, membership_id, topic, note)
    SELECT gen_random_uuid(), ${ofMember}, ${pick("($1::text[])", 5)}, CASE WHEN n % 2 = 0 THEN ${pick("($2::text[])", 6)} END FROM ${rows}
    UNION ALL SELECT gen_random_uuid(), ${ofMember}, ${pick("($1::text[])", 7)}, NULL FROM ${rows} WHERE n % 3 <> 0`,
    TOPICS,
    NOTES,
  );
  await fill(
    `INSERT INTO contact (id, membership_id, kind, value, visibility)
    SELECT gen_random_uuid(), ${ofMember}, 'phone'::contact_kind, '030 ' || i, (CASE WHEN n % 10 < 3 THEN 'public' ELSE 'network' END)::contact_visibility FROM ${rows}
    UNION ALL SELECT gen_random_uuid(), ${ofMember}, 'mail'::contact_kind, 'm' || i || '@haus.example', 'network'::contact_visibility FROM ${rows}`,
  );
  await fill(
    from < DIFFERENT
      ? `SELECT refresh_directory(array_agg(${ofMember})) FROM ${rows}`
      : `INSERT INTO directory_entry (membership_id, organization_id, valid_from, topics, areas, is_everywhere, network_words, public_words)
        SELECT ${ofMember}, organization_id, valid_from, topics, areas, is_everywhere, network_words, public_words
        FROM ${rows} JOIN directory_entry e ON e.membership_id = ${ofSameWords}`,
  );
};

const FILLED = ["membership", "contact", "responsibility"];

/** Made after the rows: an index of words that grows with them takes most of the time. */
const withoutWordIndexes = async (db: PrismaClient, fill: () => Promise<void>): Promise<void> => {
  const indexes = await db.$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE tablename = 'directory_entry' AND indexdef LIKE '%USING gin%'`;
  for (const { name } of indexes) await db.$executeRawUnsafe(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await db.$executeRawUnsafe(definition);
};

/** A directory of a whole country with so many memberships, 30 in a hundred with a public contact. */
export const fillDirectory = async (db: PrismaClient, memberships: number): Promise<void> => {
  const organizations = memberships / MEMBERS_EACH;
  await fillOrganizations(db, organizations);
  for (const table of FILLED) await db.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await withoutWordIndexes(db, async () => {
    for (let from = 0; from < memberships; from += STEP)
      await fillMembers(db, { from, to: Math.min(from + STEP, memberships) }, organizations);
  });
  for (const table of FILLED) await db.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await db.$executeRawUnsafe("VACUUM ANALYZE");
};

export type Readers = Readonly<Record<"member" | "coordinator" | "administrator" | "anonymous", string>>;

/** The cookies of somebody in an organization of the home county, of its coordinator, of who sees the whole country, and of nobody. */
export const createReaders = async (db: PrismaClient): Promise<Readers> => {
  const now = new Date();
  const cookieOf = async (accountId: string | null, secondFactor: boolean) => {
    const token = await createSession(db, { accountId: accountId ?? "", now, secondFactor });
    return `${accountCookieName(PUBLIC_URL)}=${accountCookieValue(keys, token)}`;
  };
  const member = await createAccountHolder(db, { mail: "member@haus.example" });
  const coordinator = await createAccountHolder(db, { mail: "coordinator@haus.example" });
  const administrator = await createAccountHolder(db, { mail: "admin@haus.example", isPlatformAdmin: true });
  const home = await db.organization.findFirstOrThrow({ where: { municipalityArs: HOME } });
  await db.membership.create({ data: { organizationId: home.id, personId: member.id, function: "Beratung" } });
  await appointCoordinator(db, HOME, coordinator.id);
  return {
    member: await cookieOf(member.accountId, false),
    coordinator: await cookieOf(coordinator.accountId, true),
    administrator: await cookieOf(administrator.accountId, true),
    anonymous: "",
  };
};
