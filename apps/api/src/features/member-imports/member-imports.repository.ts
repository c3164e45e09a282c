import { randomUUIDv7 } from "node:crypto";
import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import type { Db } from "@runde-tische/database/client";
import { inForce } from "../access/periods.repository.ts";
import type { ImportScope } from "./member-imports.policy.ts";
import type { MemberChange } from "./rows/import-plan.ts";
import type { KnownMember } from "./rows/member-matches.ts";

/** Everybody who is a member on `day`, by name. */
export const listKnown = (db: Db, { organizationId }: ImportScope, day: Date): Promise<KnownMember[]> =>
  db.$queryRaw<KnownMember[]>`
    SELECT m.id AS "membershipId", p.id AS "personId", m.version, p.name, p.account_id IS NOT NULL AS "hasAccount",
      p.language::text, m.function, m.withdrawn_at IS NOT NULL AS "isWithdrawn", coalesce(c.list, '[]') AS contacts, coalesce(r.list, '[]') AS responsibilities
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'value', value, 'visibility', visibility) ORDER BY id) AS list
      FROM contact WHERE membership_id = m.id
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('topic', topic, 'ars', ars_prefix, 'note', note) ORDER BY id) AS list
      FROM responsibility WHERE membership_id = m.id
    ) r ON true
    WHERE m.organization_id = ${organizationId}::uuid
      AND ${inForce("m", day)}
    ORDER BY p.name, m.id`;

export type AddedMember = { personId: string; function: string };

/** Their memberships' ids, in the same order. */
export const insertMany = async (
  db: Db,
  { organizationId }: ImportScope,
  added: readonly AddedMember[],
  { validFrom, at }: { validFrom: Date; at: Date },
): Promise<string[]> => {
  const rows = added.map((member) => ({ ...member, id: randomUUIDv7() }));
  const stamps = { organizationId, validFrom, createdAt: at, importedAt: at };
  await db.membership.createMany({ data: rows.map((row) => ({ ...row, ...stamps })) });
  return rows.map(({ id }) => id);
};

/** False: somebody else changed one of them meanwhile. */
export const changeMany = async (db: Db, scope: ImportScope, changes: readonly MemberChange[]): Promise<boolean> => {
  const count = await db.$executeRaw`
    UPDATE membership m SET function = coalesce(q.function, m.function), version = m.version + 1,
      entry_generation = m.entry_generation + q."isReaddressed"::int,
      unreachable_at = CASE WHEN NOT q."isReaddressed" THEN m.unreachable_at END
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      AS q("membershipId" uuid, version int, function text, "isReaddressed" boolean)
    WHERE m.id = q."membershipId" AND m.version = q.version AND m.organization_id = ${scope.organizationId}::uuid`;
  return count === changes.length;
};

/** Never one that is public: that is the person's own. False: one is so meanwhile. */
export const changeContacts = async (
  db: Db,
  scope: ImportScope,
  changes: readonly MemberChange[],
): Promise<boolean> => {
  const contacts = changes.flatMap(({ changedContacts }) => changedContacts);
  const count = await db.$executeRaw`
    UPDATE contact c SET value = q.value, visibility = q.visibility::contact_visibility
    FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS q(id uuid, value text, visibility text), membership m
    WHERE c.id = q.id AND c.visibility <> 'public' AND m.id = c.membership_id AND m.organization_id = ${scope.organizationId}::uuid`;
  return count === contacts.length;
};

type OfMembership<T> = { membershipId: string; list: readonly T[] };

export const insertContacts = (db: Db, _scope: ImportScope, of: readonly OfMembership<Contact>[]) =>
  db.contact.createMany({
    data: of.flatMap(({ membershipId, list }) => list.map((one) => ({ ...one, membershipId }))),
  });

export const deleteResponsibilities = (db: Db, { organizationId }: ImportScope, membershipIds: readonly string[]) =>
  db.responsibility.deleteMany({ where: { membershipId: { in: [...membershipIds] }, membership: { organizationId } } });

export const insertResponsibilities = (db: Db, _scope: ImportScope, of: readonly OfMembership<Responsibility>[]) =>
  db.responsibility.createMany({
    data: of.flatMap(({ membershipId, list }) =>
      list.map(({ ars, ...one }) => ({ ...one, arsPrefix: ars, membershipId })),
    ),
  });
