import type { InvitableMember } from "@runde-tische/contracts/member-invitations";
import type {
  Contact,
  Membership,
  PublicMembership,
  Responsibility,
  SeenMembership,
} from "@runde-tische/contracts/memberships";
import { formatDay } from "../../lib/local-date.ts";
import { type InsideReach, type Reach, seenVisibilities } from "../access/reach.ts";
import type { InvitableRow } from "./member-invitations.repository.ts";
import type { MembershipRow } from "./memberships.repository.ts";
import { unconfirmedSince } from "./unconfirmed.ts";

export const toContacts = (contacts: MembershipRow["contacts"], reach: Reach): Contact[] =>
  contacts
    .filter(({ visibility }) => seenVisibilities(reach).includes(visibility))
    .map(({ kind, value, visibility }) => ({ kind, value, visibility }));

const toResponsibilities = (rows: MembershipRow["responsibilities"]): Responsibility[] =>
  rows.map(({ topic, arsPrefix, note }) => ({ topic, ars: arsPrefix, note }));

/** For those who keep the entry up. */
export const toUpkeep = (row: MembershipRow, hasAddress: boolean): NonNullable<Membership["upkeep"]> => ({
  toldAt: row.toldAt?.toISOString() ?? null,
  askedAt: row.confirmAskedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  isReachable: hasAddress && row.unreachableAt === null,
});

const toPublicMembership = (row: MembershipRow, reach: Reach, now: Date): PublicMembership => ({
  id: row.id,
  function: row.function,
  unconfirmedSince: unconfirmedSince(row, now)?.toISOString() ?? null,
  contacts: toContacts(row.contacts, reach),
  version: row.version,
});

export const toMembership = (
  row: MembershipRow,
  reach: InsideReach,
  now: Date,
  upkeep: Membership["upkeep"],
): Membership => ({
  ...toPublicMembership(row, reach, now),
  personId: row.personId,
  name: row.person.name,
  role: row.role,
  validFrom: formatDay(row.validFrom),
  validTo: row.validTo && formatDay(row.validTo),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  hasAccount: row.person.accountId !== null,
  upkeep,
  responsibilities: toResponsibilities(row.responsibilities),
});

export const toSeenMembership = (
  row: MembershipRow,
  reach: Reach,
  now: Date,
  upkeep: Membership["upkeep"],
): SeenMembership => (reach === "public" ? toPublicMembership(row, reach, now) : toMembership(row, reach, now, upkeep));

export const toInvitableMember = ({ membershipId, name, mail, invitedAt, ...row }: InvitableRow): InvitableMember => ({
  ...{ membershipId, name, mail },
  function: row.function,
  invitedAt: invitedAt?.toISOString() ?? null,
});
