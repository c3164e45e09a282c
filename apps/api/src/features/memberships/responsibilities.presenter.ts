import type { DirectoryEntry } from "@runde-tische/contracts/memberships";
import { toContacts, toResponsibilities } from "./memberships.presenter.ts";
import type { DirectoryRow } from "./responsibilities.repository.ts";
import { unconfirmedSince } from "./unconfirmed.ts";

export const toDirectoryEntry = (row: DirectoryRow, now: Date): DirectoryEntry => ({
  membershipId: row.id,
  name: row.reach === "public" ? null : row.person.name,
  function: row.function,
  organization: { id: row.organization.id, name: row.organization.name },
  responsibilities: toResponsibilities(row.responsibilities, row.reach),
  contacts: toContacts(row.contacts, row.reach),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  unconfirmedSince: unconfirmedSince(row, now)?.toISOString() ?? null,
});
