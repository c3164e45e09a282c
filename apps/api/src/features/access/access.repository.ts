import { type Db, Prisma } from "@runde-tische/database/client";
import type { Actor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { overlaps } from "./areas.repository.ts";
import { inForce, tableDay } from "./periods.repository.ts";

/** What an actor is to one table. */
export type TableStanding = {
  tableId: string;
  visibility: "public" | "network" | "closed";
  status: "proposed" | "refused" | "active" | "archived";
  municipalityArs: string;
  /** Table, its published meetings and public items. */
  sees: boolean;
  /** Internal items, answers and tasks. */
  seesInternal: boolean;
  manages: boolean;
  moderates: boolean;
  holdsSeat: boolean;
  /** Would manage, or decide as an administrator, had this session shown its second factor. */
  lacksSecondFactor: boolean;
  /** An administrator who may step in with a reason. */
  mayStepIn: boolean;
};

export const personOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.personId : null);

/**
 * The one rule of what an actor is to a table, as a subquery with a row for each table and the columns of
 * `TableStanding` in snake case. Lists filter on `sees`, single reads take one row: there is no second copy of the rule.
 */
export const tableStandings = ({ actor, now }: Pick<Ctx, "actor" | "now">): Prisma.Sql => {
  const secondFactor = actor.kind === "person" && actor.hasSecondFactor;
  const admin = actor.kind === "person" && actor.isPlatformAdmin;
  const decidesAsAdmin = admin
    ? Prisma.sql`(t.status IN ('proposed', 'refused') AND ${hasNoCoordinator(Prisma.sql`t.municipality_ars`)})`
    : Prisma.sql`false`;
  return Prisma.sql`(
    SELECT t.id AS table_id, t.visibility, t.status, t.municipality_ars, f.is_guest,
      ${admin && secondFactor}::boolean AND NOT f.is_coordinator AS may_step_in,
      f.is_coordinator AND ${secondFactor} AS manages,
      (f.is_coordinator OR ${decidesAsAdmin}) AND NOT ${secondFactor} AS lacks_second_factor,
      f.moderates, f.holds_seat,
      (f.is_coordinator AND ${secondFactor}) OR f.holds_seat AS sees_internal,
      (f.is_coordinator AND (${secondFactor} OR t.status IN ('proposed', 'refused'))) OR f.holds_seat
        OR (${decidesAsAdmin} AND ${secondFactor})
        OR (t.status NOT IN ('proposed', 'refused') AND (t.visibility = 'public'
          OR (t.visibility = 'network' AND (${admin && secondFactor}::boolean OR f.in_network)))) AS sees
    FROM round_table t CROSS JOIN LATERAL ${tableFacts(personOf(actor), now)} f
  )`;
};

/** OFFSET 0 keeps the planner from copying each fact into every column that is made of it: planning took 5 ms. */
const tableFacts = (personId: string | null, now: Date): Prisma.Sql => {
  if (personId === null)
    return Prisma.sql`(SELECT false AS is_coordinator, false AS moderates, false AS holds_seat, false AS is_guest, false AS in_network)`;
  const person = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`(
    SELECT ${coordinates(person, now)} AS is_coordinator, t.visibility = 'network' AND ${inNetwork(person, now)} AS in_network,
      coalesce('chair' = ANY (held.roles) OR 'moderator' = ANY (held.roles), false) AS moderates,
      coalesce('guest' = ANY (held.roles), false) AS is_guest,
      coalesce('guest' <> ANY (held.roles), false) AS holds_seat
    FROM (
      SELECT array_agg(s.role) AS roles FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE ${isHeld(person, now)}
    ) held OFFSET 0
  )`;
};

/** Of the table itself, by an administrator's step, or of the nearest municipality that has a coordinator at all. */
const coordinates = (person: Prisma.Sql, now: Date) => Prisma.sql`(
  EXISTS (SELECT 1 FROM table_coordinator c WHERE c.table_id = t.id AND c.person_id = ${person})
  OR EXISTS (SELECT 1 FROM closed_access c WHERE c.table_id = t.id AND c.person_id = ${person} AND c.expires_at > ${now})
  OR ${coordinatesMunicipality(person, Prisma.sql`t.municipality_ars`)}
)`;

/** Whether the person decides for the municipality: as its coordinator, or as the nearest higher one's where it has none. */
export const coordinatesMunicipality = (person: Prisma.Sql, ars: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM municipality_coordinator c
  WHERE c.person_id = ${person} AND c.ended_at IS NULL AND starts_with(${ars}, c.municipality_ars)
    AND NOT EXISTS (
      SELECT 1 FROM municipality_coordinator nearer
      WHERE nearer.ended_at IS NULL AND starts_with(${ars}, nearer.municipality_ars)
        AND length(nearer.municipality_ars) > length(c.municipality_ars)
    )
)`;

/** Neither the municipality nor any above it has a coordinator: an administrator decides. */
const hasNoCoordinator = (ars: Prisma.Sql) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM municipality_coordinator c WHERE c.ended_at IS NULL AND starts_with(${ars}, c.municipality_ars)
)`;

/** Whether it is this actor who is asked to decide for the municipality; an administrator may elsewhere too, but is not asked. */
export const isAskedToDecide = (actor: Actor, ars: Prisma.Sql): Prisma.Sql => {
  if (actor.kind !== "person" || !actor.hasSecondFactor) return Prisma.sql`false`;
  const coordinates = coordinatesMunicipality(Prisma.sql`${actor.personId}::uuid`, ars);
  return actor.isPlatformAdmin ? Prisma.sql`(${coordinates} OR ${hasNoCoordinator(ars)})` : coordinates;
};

/** The person holds, today, the seat `s` of the table `t` by the holding `h`. */
const isHeld = (person: Prisma.Sql, now: Date) => Prisma.sql`(
  h.person_id = ${person} AND s.table_id = t.id
  AND ${inForce("h", tableDay(now))}
  AND ${inForce("s", tableDay(now))}
)`;

/** Whether the person holds, today, a seat `s` of the table `t` for which `which` is true. */
export const holdsSeat = (person: Prisma.Sql, now: Date, which: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM seat_holding h JOIN seat s ON s.id = h.seat_id WHERE ${isHeld(person, now)} AND ${which}
)`;

/** A member of an active organization whose service area overlaps the municipality, upwards or downwards. */
const inNetwork = (person: Prisma.Sql, now: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM membership m
  JOIN organization o ON o.id = m.organization_id AND o.status = 'active'
  JOIN service_area a ON a.organization_id = o.id
  WHERE m.person_id = ${person} AND ${inForce("m", tableDay(now))}
    AND ${overlaps(Prisma.sql`a.ars_prefix`, Prisma.sql`t.municipality_ars`)}
)`;

/** Null: no such table. */
export const findTableStanding = async (
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  tableId: string,
): Promise<TableStanding | null> => {
  const rows = await ctx.db.$queryRaw<TableStanding[]>`
    SELECT st.table_id AS "tableId", st.visibility, st.status, st.municipality_ars AS "municipalityArs",
      st.sees, st.sees_internal AS "seesInternal", st.manages, st.moderates,
      st.holds_seat AS "holdsSeat", st.lacks_second_factor AS "lacksSecondFactor", st.may_step_in AS "mayStepIn"
    FROM ${tableStandings(ctx)} st WHERE st.table_id = ${tableId}::uuid`;
  return rows[0] ?? null;
};

/** Whether the actor stepped in as an administrator, and the step lasts. */
export const hasSteppedIn = async (
  { db, actor, now }: Pick<Ctx, "db" | "actor" | "now">,
  tableId: string,
): Promise<boolean> => {
  if (actor.kind !== "person" || !actor.isPlatformAdmin) return false;
  const where = { tableId, personId: actor.personId, expiresAt: { gt: now } };
  return (await db.closedAccess.count({ where })) > 0;
};

/** What an actor is to one organization. */
export type OrganizationStanding = {
  organizationId: string;
  status: "pending" | "active" | "archived";
  isMember: boolean;
  isAdmin: boolean;
  /** Coordinates its municipality, or is a platform administrator; second factor shown. */
  decides: boolean;
  lacksSecondFactor: boolean;
  /** A member of another active organization whose service area overlaps. */
  inNetwork: boolean;
};

/** What an actor is to each organization: a row for each, the columns of `OrganizationStanding` in snake case. */
export const organizationStandings = ({ actor, now }: Pick<Ctx, "actor" | "now">): Prisma.Sql => {
  const person = Prisma.sql`${personOf(actor)}::uuid`;
  const secondFactor = actor.kind === "person" && actor.hasSecondFactor;
  const admin = actor.kind === "person" && actor.isPlatformAdmin;
  const valid = validMembership(person, now);
  return Prisma.sql`(
    SELECT f.id AS organization_id, f.status, f.is_member, f.is_admin, f.in_network,
      f.decides AND ${secondFactor} AS decides, f.decides AND NOT ${secondFactor} AS lacks_second_factor
    FROM (
      SELECT o.id, o.status,
        EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = o.id AND ${valid}) AS is_member,
        EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = o.id AND m.role = 'admin' AND ${valid}) AS is_admin,
        EXISTS (
          SELECT 1 FROM membership m
          JOIN organization other ON other.id = m.organization_id AND other.status = 'active'
          JOIN service_area mine ON mine.organization_id = other.id
          JOIN service_area theirs ON theirs.organization_id = o.id
          WHERE ${valid} AND ${overlaps(Prisma.sql`mine.ars_prefix`, Prisma.sql`theirs.ars_prefix`)}
        ) AS in_network,
        ${admin}::boolean OR ${coordinatesMunicipality(person, Prisma.sql`o.municipality_ars`)} AS decides
      FROM organization o
    ) f
  )`;
};

/** An organization's days are German ones, whatever zone the database has. */
export const validMembership = (person: Prisma.Sql, now: Date): Prisma.Sql => {
  const day = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'Europe/Berlin')::date`;
  return Prisma.sql`m.person_id = ${person} AND ${inForce("m", day)}`;
};

export const listOrganizationStandings = (
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  organizationIds: readonly string[],
): Promise<OrganizationStanding[]> => ctx.db.$queryRaw`
  SELECT st.organization_id AS "organizationId", st.status, st.is_member AS "isMember", st.is_admin AS "isAdmin",
    st.in_network AS "inNetwork", st.decides, st.lacks_second_factor AS "lacksSecondFactor"
  FROM ${organizationStandings(ctx)} st WHERE st.organization_id = ANY (${[...organizationIds]}::uuid[])`;

export const findOrganizationStanding = async (
  ctx: Pick<Ctx, "db" | "actor" | "now">,
  organizationId: string,
): Promise<OrganizationStanding | null> => (await listOrganizationStandings(ctx, [organizationId]))[0] ?? null;

/** Whether the actor, second factor aside, decides for a municipality. */
export const decidesForMunicipality = async (db: Db, actor: Actor, ars: string): Promise<boolean> => {
  if (actor.kind !== "person") return false;
  if (actor.isPlatformAdmin) return true;
  const [row] = await db.$queryRaw<{ decides: boolean }[]>`
    SELECT ${coordinatesMunicipality(Prisma.sql`${actor.personId}::uuid`, Prisma.sql`${ars}::text`)} AS decides`;
  return row?.decides ?? false;
};

/** Whether the actor is a member of an active organization whose service area overlaps the municipality. */
export const isMemberInNetwork = (ctx: Pick<Ctx, "db" | "actor" | "now">, ars: string): Promise<boolean> =>
  belongsInNetwork(ctx, ars, Prisma.sql`true`);

/** As `isMemberInNetwork`, as one of its admins. */
export const isOrganizationAdminIn = (ctx: Pick<Ctx, "db" | "actor" | "now">, ars: string): Promise<boolean> =>
  belongsInNetwork(ctx, ars, Prisma.sql`m.role = 'admin'`);

const belongsInNetwork = async (
  { db, actor, now }: Pick<Ctx, "db" | "actor" | "now">,
  ars: string,
  as: Prisma.Sql,
): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM membership m
      JOIN organization o ON o.id = m.organization_id AND o.status = 'active'
      JOIN service_area a ON a.organization_id = o.id
      WHERE ${as} AND ${validMembership(Prisma.sql`${personOf(actor)}::uuid`, now)}
        AND ${overlaps(Prisma.sql`a.ars_prefix`, ars)}
    ) AS found`;
  return row?.found ?? false;
};
