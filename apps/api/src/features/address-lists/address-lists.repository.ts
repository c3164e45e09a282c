import type { Db } from "@runde-tische/database/client";
import { localDay } from "../../lib/local-date.ts";
import { inForce } from "../access/periods.repository.ts";
import type { MembersScope } from "../memberships/memberships.policy.ts";
import type { TableSeatsScope } from "../seats/seats.policy.ts";

type ContactRow = {
  kind: "mail" | "phone" | "mobile" | "address";
  value: string;
  visibility: "internal" | "network" | "public";
};

export type HolderRow = {
  group: "municipality" | "welfare" | "citizens" | "partner";
  role: "delegate" | "deputy";
  name: string;
  organizationId: string | null;
  organization: string | null;
  function: string | null;
  contacts: ContactRow[];
  /** Of somebody without an organization: given to those who manage the table. */
  ownMail: string | null;
  ownPhone: string | null;
};

export const readTable = (db: Db, { tableId }: TableSeatsScope) =>
  db.roundTable.findUniqueOrThrow({
    where: { id: tableId },
    select: { title: true, groupLabels: true, municipality: { select: { name: true } } },
  });

/** Who holds a seat today, in the order of the groups. */
export const listHolders = (db: Db, { tableId, day }: TableSeatsScope, now: Date): Promise<HolderRow[]> => {
  const today = localDay(now);
  return db.$queryRaw`
    SELECT s."group", h.role, p.name, o.id AS "organizationId", o.name AS organization, ms.function,
      p.mail AS "ownMail", p.phone AS "ownPhone",
      coalesce((
        SELECT json_agg(json_build_object('kind', c.kind, 'value', c.value, 'visibility', c.visibility) ORDER BY c.kind, c.id)
        FROM contact c WHERE c.membership_id = ms.id
      ), '[]') AS contacts
    FROM seat s JOIN seat_holding h ON h.seat_id = s.id JOIN person p ON p.id = h.person_id AND p.name IS NOT NULL
    LEFT JOIN organization o ON o.id = s.organization_id
    LEFT JOIN LATERAL (
      SELECT m.id, m.function FROM membership m
      WHERE m.person_id = p.id AND m.organization_id = o.id
        AND ${inForce("m", today)}
      ORDER BY m.id LIMIT 1
    ) ms ON true
    WHERE s.table_id = ${tableId}::uuid
      AND ${inForce("s", day)}
      AND ${inForce("h", day)}
    ORDER BY s."group", s.position, s.id, h.role, p.name, h.id LIMIT 2000`;
};

export const readOrganization = (db: Db, { organizationId }: MembersScope) =>
  db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, municipality: { select: { name: true } } },
  });

export const listMembers = (db: Db, { organizationId }: MembersScope, now: Date) => {
  const today = localDay(now);
  return db.membership.findMany({
    where: { organizationId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: {
      function: true,
      person: { select: { name: true } },
      contacts: { select: { kind: true, value: true, visibility: true }, orderBy: [{ kind: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    take: 2000,
  });
};
