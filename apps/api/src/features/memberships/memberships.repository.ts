import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import { type Db, Prisma } from "@runde-tische/database/client";
import type { Cursor } from "../../lib/cursor.ts";
import { inForce } from "../access/periods.repository.ts";
import type { MembershipScope, MembersScope } from "./memberships.policy.ts";

const shown = {
  person: { select: { name: true, accountId: true } },
  contacts: { orderBy: { id: "asc" } },
  responsibilities: { orderBy: { id: "asc" } },
} satisfies Prisma.MembershipInclude;

export type MembershipRow = Prisma.MembershipGetPayload<{ include: typeof shown }>;

/** Whoever left is no member any more on `day`. */
const current = (day: Date) => ({ validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] });

export const findCurrent = async (db: Db, id: string, day: Date) => {
  const row = await db.membership.findFirst({
    where: { id, ...current(day) },
    select: { organizationId: true, personId: true, contacts: { where: { visibility: "public" }, take: 1 } },
  });
  if (!row) return null;
  const { contacts, ...membership } = row;
  return { ...membership, hasPublicContact: contacts.length > 0 };
};

export const read = (db: Db, { membershipId }: MembershipScope): Promise<MembershipRow> =>
  db.membership.findUniqueOrThrow({ where: { id: membershipId }, include: shown });

type Span = { day: Date; narrowed: Prisma.Sql; after: Cursor | null; limit: number };

/** By name; readers who see no names get them by function, so that neither order nor cursor tells one. */
export const list = async (
  db: Db,
  { organizationId, reach }: MembersScope,
  { day, narrowed, after, limit }: Span,
): Promise<(MembershipRow & { sortedBy: string })[]> => {
  const sortedBy = reach === "public" ? Prisma.sql`m.function` : Prisma.sql`coalesce(p.name, '')`;
  const found = await db.$queryRaw<{ id: string; sortedBy: string }[]>`
    SELECT m.id, ${sortedBy} AS "sortedBy" FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.organization_id = ${organizationId}::uuid
      AND ${inForce("m", day)}
      AND ${reach === "public" ? hasPublicContact : Prisma.sql`true`} AND ${narrowed}
      AND ${after ? Prisma.sql`(${sortedBy}, m.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.sql`true`}
    ORDER BY ${sortedBy}, m.id LIMIT ${limit + 1}`;
  const rows = await db.membership.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: shown });
  return found.flatMap(({ id, sortedBy }) => {
    const row = rows.find((row) => row.id === id);
    return row ? [{ ...row, sortedBy }] : [];
  });
};

const hasPublicContact = Prisma.sql`EXISTS (
  SELECT 1 FROM contact c WHERE c.membership_id = m.id AND c.visibility = 'public')`;

export type NewMembershipRow = {
  personId: string;
  organizationId: string;
  function: string;
  role: "admin" | "member";
  validFrom: Date;
  confirmedAt: Date | null;
  contacts: readonly Contact[];
  responsibilities: readonly Responsibility[];
};

export const insert = (
  db: Db,
  { contacts, responsibilities, ...membership }: NewMembershipRow,
  createdAt: Date,
): Promise<{ id: string }> =>
  db.membership.create({
    data: {
      ...membership,
      createdAt,
      contacts: { create: [...contacts] },
      responsibilities: { create: responsibilities.map(toResponsibilityRow) },
    },
    select: { id: true },
  });

const toResponsibilityRow = ({ ars, ...rest }: Responsibility) => ({ ...rest, arsPrefix: ars });

export type UpkeepPatch = Pick<
  Prisma.MembershipUpdateManyMutationInput,
  "confirmedAt" | "withdrawnAt" | "unreachableAt" | "entryGeneration"
>;

/** False: the version is not the expected one. */
export const change = async (
  db: Db,
  { membershipId }: MembershipScope,
  patch: { function?: string; role?: "admin" | "member"; validTo?: Date } & UpkeepPatch,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } = await db.membership.updateMany({
    where: { id: membershipId, version: expectedVersion },
    data: { ...patch, version: { increment: 1 } },
  });
  return count === 1;
};

/** Contacts with another visibility stay: whoever writes these did not see them. */
export const replaceContacts = async (
  db: Db,
  { membershipId }: MembershipScope,
  seen: readonly Contact["visibility"][],
  contacts: readonly Contact[],
): Promise<void> => {
  await db.contact.deleteMany({ where: { membershipId, visibility: { in: [...seen] } } });
  await db.contact.createMany({ data: contacts.map((contact) => ({ ...contact, membershipId })) });
};

export const replaceResponsibilities = async (
  db: Db,
  { membershipId }: MembershipScope,
  responsibilities: readonly Responsibility[],
): Promise<void> => {
  await db.responsibility.deleteMany({ where: { membershipId } });
  const rows = responsibilities.map((responsibility) => ({ ...toResponsibilityRow(responsibility), membershipId }));
  await db.responsibility.createMany({ data: rows });
};

/** Whoever takes an admin away waits here for the one who does so at the same time. */
export const lockOrganization = (db: Db, organizationId: string) =>
  db.$queryRaw`SELECT 1 FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;

export const findAdminIds = async (db: Db, organizationId: string, day: Date): Promise<string[]> => {
  const rows = await db.membership.findMany({
    where: { organizationId, role: "admin", ...current(day) },
    select: { personId: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ personId }) => personId);
};

export const isMember = async (db: Db, organizationId: string, personId: string, day: Date): Promise<boolean> =>
  (await db.membership.count({ where: { organizationId, personId, ...current(day) } })) > 0;
