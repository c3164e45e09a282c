import type { Entry } from "@runde-tische/contracts/entries";
import { toController, toSource } from "../mails/notice-facts.presenter.ts";
import { toContacts } from "../memberships/memberships.presenter.ts";
import { unconfirmedSince } from "../memberships/unconfirmed.ts";
import type { EntryRow } from "./entries.repository.ts";

export type Around = {
  now: Date;
  /** Names by Regionalschlüssel. */
  names: ReadonlyMap<string, string>;
  seats: string[];
  canBeErased: boolean;
};

export const toEntry = (row: EntryRow, { now, names, seats, canBeErased }: Around): Entry => ({
  membershipId: row.id,
  name: row.person.name,
  language: row.person.language,
  function: row.function,
  organization: { id: row.organization.id, ...toController(row.organization) },
  places: row.organization.serviceAreas.flatMap(({ arsPrefix }) => names.get(arsPrefix) ?? []),
  contacts: toContacts(row.contacts, "own"),
  responsibilities: row.responsibilities.map(({ topic, arsPrefix, note }) => ({
    topic,
    ars: arsPrefix,
    note,
    area: arsPrefix === null ? null : (names.get(arsPrefix) ?? null),
  })),
  source: toSource(row),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  unconfirmedSince: unconfirmedSince(row, now)?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  hasAccount: row.person.accountId !== null,
  seats,
  canBeErased,
  version: row.version,
});
