import type { InvitableMember } from "@runde-tische/contracts/member-invitations";
import type { Contact, Membership, Responsibility } from "@runde-tische/contracts/memberships";
import { formatDay } from "../../lib/local-date.ts";
import { type Reach, seenVisibilities } from "../access/reach.ts";
import type { InvitableRow } from "./member-invitations.repository.ts";
import type { MembershipRow } from "./memberships.repository.ts";
import { unconfirmedSince } from "./unconfirmed.ts";

export const toContacts = (contacts: MembershipRow["contacts"], reach: Reach): Contact[] =>
  contacts
    .filter(({ visibility }) => seenVisibilities(reach).includes(visibility))
    .map(({ kind, value, visibility }) => ({ kind, value, visibility }));

const toResponsibilities = (rows: MembershipRow["responsibilities"], reach: Reach): Responsibility[] =>
  reach === "public" ? [] : rows.map(({ topic, arsPrefix, note }) => ({ topic, ars: arsPrefix, note }));

/** For those who keep the entry up. */
export const toUpkeep = (row: MembershipRow, hasAddress: boolean): NonNullable<Membership["upkeep"]> => ({
  toldAt: row.toldAt?.toISOString() ?? null,
  askedAt: row.confirmAskedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  isReachable: hasAddress && row.unreachableAt === null,
});

export const toMembership = (
  row: MembershipRow,
  reach: Reach,
  now: Date,
  upkeep: Membership["upkeep"],
): Membership => ({
  id: row.id,
  personId: row.personId,
  name: reach === "public" ? null : row.person.name,
  function: row.function,
  role: row.role,
  validFrom: formatDay(row.validFrom),
  validTo: row.validTo && formatDay(row.validTo),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  unconfirmedSince: unconfirmedSince(row, now)?.toISOString() ?? null,
  hasAccount: reach !== "public" && row.person.accountId !== null,
  upkeep,
  contacts: toContacts(row.contacts, reach),
  responsibilities: toResponsibilities(row.responsibilities, reach),
  version: row.version,
});

export const toInvitableMember = ({ membershipId, name, mail, invitedAt, ...row }: InvitableRow): InvitableMember => ({
  ...{ membershipId, name, mail },
  function: row.function,
  invitedAt: invitedAt?.toISOString() ?? null,
});
