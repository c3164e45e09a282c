import type { Deputy, DirectoryEntry } from "@runde-tische/contracts/responsibilities";
import { toContacts } from "../memberships/memberships.presenter.ts";
import { unconfirmedSince } from "../memberships/unconfirmed.ts";
import type { DirectoryRow, Hit, ResponsibilityRow } from "./responsibilities.repository.ts";

type Parts = {
  readonly responsibilities: readonly ResponsibilityRow[];
  readonly deputy: DirectoryRow | null;
};

/** Whoever is found by what the public sees has neither a name nor responsibilities nor a deputy here. */
export const toDirectoryEntry = (
  row: DirectoryRow,
  { reach }: Hit,
  { responsibilities, deputy }: Parts,
  now: Date,
): DirectoryEntry => ({
  membershipId: row.id,
  name: reach === "public" ? null : row.person.name,
  function: row.function,
  organization: { id: row.organization.id, name: row.organization.name },
  responsibilities:
    reach === "public"
      ? []
      : responsibilities.map(({ topic, arsPrefix, area, note }) => ({ topic, ars: arsPrefix, area, note })),
  foundResponsibilities: reach === "public" ? 0 : responsibilities.filter(({ isFound }) => isFound).length,
  contacts: toContacts(row.contacts, reach),
  deputy: reach === "public" || deputy === null ? null : toDeputy(deputy, reach),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  unconfirmedSince: unconfirmedSince(row, now)?.toISOString() ?? null,
});

const toDeputy = (row: DirectoryRow, reach: Hit["reach"]): Deputy => ({
  membershipId: row.id,
  name: row.person.name,
  function: row.function,
  contacts: toContacts(row.contacts, reach),
});
