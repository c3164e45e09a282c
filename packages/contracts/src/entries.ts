import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, Language, line, Version } from "./fields.ts";
import { Contact, MembershipFields, Responsibility } from "./memberships.ts";
import { LegalRegime } from "./organizations.ts";

/** All that stands about one person in the directory for one organization, as only they see it. */
export const Entry = z.object({
  membershipId: Id,
  name: z.string().nullable(),
  language: Language,
  function: z.string(),
  /** Who answers for the entry and can be asked about it. */
  organization: z.object({
    id: Id,
    name: z.string(),
    address: z.string().nullable(),
    mail: z.string().nullable(),
    phone: z.string().nullable(),
    /** Of the data protection officer. */
    dataProtectionContact: z.string().nullable(),
    legalRegime: LegalRegime,
    /** Acts in the public interest; others for a legitimate one. */
    isAuthority: z.boolean(),
  }),
  /** Names of the places in whose network it can be found. */
  places: z.array(z.string()),
  contacts: z.array(Contact),
  /** `area`: the name of what `ars` stands for. */
  responsibilities: z.array(Responsibility.extend({ area: z.string().nullable() })),
  source: z.object({ kind: z.enum(["imported", "entered"]), at: Instant }),
  confirmedAt: Instant.nullable(),
  unconfirmedSince: Instant.nullable(),
  /** When the person had contacts and responsibilities taken out. */
  withdrawnAt: Instant.nullable(),
  /** Names are kept in the account then. */
  hasAccount: z.boolean(),
  /** Round tables where the person holds a seat: name and function are needed there. */
  seats: z.array(z.string()),
  /** Whether withdrawing can erase name and function too. */
  canBeErased: z.boolean(),
  version: Version,
});
export type Entry = z.infer<typeof Entry>;

export const inEntry = z.object({ membershipId: Id });

export const openEntry = endpoint({
  method: "POST",
  path: "/entry-sessions",
  summary: "Swap the secret of a mailed link to one's own entry for a session that sees and changes this entry alone",
  body: z.strictObject({ secret: line(200) }),
  response: Entry,
});

export const readEntrySession = endpoint({
  method: "GET",
  path: "/entry-session",
  summary: "Which entry this browser has opened by a mailed link",
  response: inEntry,
});

export const closeEntrySession = endpoint({
  method: "DELETE",
  path: "/entry-session",
  summary: '"Not you?": forget in this browser what a mailed link opened',
  status: 204,
  response: z.null(),
});

export const readEntry = endpoint({
  method: "GET",
  path: "/entries/:membershipId",
  summary: "One's own entry, who sees it, where it came from",
  params: inEntry,
  response: Entry,
});

export const confirmEntry = endpoint({
  method: "POST",
  path: "/entries/:membershipId/confirmation",
  summary: "Say that one's own entry is right",
  params: inEntry,
  response: Entry,
});

export const changeEntry = endpoint({
  method: "PATCH",
  path: "/entries/:membershipId",
  summary: "Correct one's own entry; what is taken out is gone at once",
  params: inEntry,
  body: MembershipFields.pick({ name: true, contacts: true, responsibilities: true }).partial(),
  versioned: true,
  response: Entry,
});

export const withdrawEntry = endpoint({
  method: "POST",
  path: "/entries/:membershipId/withdrawal",
  summary: "Take one's contacts and responsibilities out of the directory",
  params: inEntry,
  status: 204,
  response: z.null(),
});

export const eraseEntry = endpoint({
  method: "DELETE",
  path: "/entries/:membershipId",
  summary: "Erase one's own entry together with oneself, where nothing else hangs on the person",
  params: inEntry,
  status: 204,
  response: z.null(),
});
