import type { FastifyRequest } from "fastify";
import { networkOf, siteOf } from "../lib/network.ts";

export type Limit = {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Whose tries are counted together: an account, a token, a device; null: the network's limit alone holds. */
  readonly subject: (request: FastifyRequest) => string | null;
  /** A success ends the count: for guesses, not for what sends mail. */
  readonly isForgiving?: true;
  /** Reads that somebody's typing makes: a town hall at work must not use up what its network has for signing in. */
  readonly isApartFromNetwork?: true;
  /** Only what fails counts: for what programs read by the hour, from one network for a whole town hall. */
  readonly countsFailures?: true;
};

const QUARTER_HOUR_S = 15 * 60;
const DAY_S = 24 * 60 * 60;

const field =
  (name: string) =>
  ({ body }: FastifyRequest): string | null => {
    if (typeof body !== "object" || body === null || !(name in body)) return null;
    const value: unknown = (body as Record<string, unknown>)[name];
    return typeof value === "string" ? value.trim().toLowerCase() : null;
  };

const secret = ({ body }: FastifyRequest): string | null =>
  typeof body === "object" && body !== null && "secret" in body ? String(body.secret) : null;

const account = ({ ctx }: FastifyRequest): string | null => (ctx.actor.kind === "person" ? ctx.actor.accountId : null);

/** The account of the session; in the middle of a sign-in the cookie that stands for it. */
const accountOrChallenge = (request: FastifyRequest): string | null =>
  account(request) ??
  Object.entries(request.cookies).find(([name]) => name.endsWith("account.two_factor"))?.[1] ??
  null;

const param =
  (name: string) =>
  ({ params }: FastifyRequest): string | null =>
    String((params as Record<string, unknown>)[name]);

/** Of whoever acts: those who may not do it at all must not use up the tries of those who may. */
const own =
  (subject: Limit["subject"]): Limit["subject"] =>
  (request) => {
    const { actor } = request.ctx;
    return actor.kind === "anonymous" ? null : `${actor.personId} ${subject(request)}`;
  };

/** Whoever acts; somebody unknown by their network. */
const reader = ({ ctx, ip }: FastifyRequest): string =>
  ctx.actor.kind === "anonymous" ? networkOf(ip) : ctx.actor.personId;

/** A document costs as much as a hundred pages. */
const paper: Limit = { name: "paper", points: 120, seconds: QUARTER_HOUR_S, subject: reader };

const network = ({ ctx, ip }: FastifyRequest): string | null => (ctx.actor.kind === "person" ? null : networkOf(ip));

const site = ({ ctx, ip }: FastifyRequest): string | null => (ctx.actor.kind === "person" ? null : siteOf(ip));

/** Typing asks about twice a second; without an account nobody can go through the directory, ten entries at a time. */
const search: readonly Limit[] = [
  { name: "search", points: 120, seconds: 60, subject: account, isApartFromNetwork: true },
  { name: "search-day", points: 3000, seconds: DAY_S, subject: account, isApartFromNetwork: true },
  { name: "public-search", points: 100, seconds: QUARTER_HOUR_S, subject: network, isApartFromNetwork: true },
  { name: "public-search-day", points: 1000, seconds: DAY_S, subject: network, isApartFromNetwork: true },
  { name: "public-search-site", points: 10_000, seconds: DAY_S, subject: site, isApartFromNetwork: true },
];

/** The other way to the same entries, organization by organization. */
const publicMembers: readonly Limit[] = [
  { name: "public-members", points: 200, seconds: QUARTER_HOUR_S, subject: network, isApartFromNetwork: true },
  { name: "public-members-day", points: 2000, seconds: DAY_S, subject: network, isApartFromNetwork: true },
];

/** Whoever acts, by account or by link. */
const person = ({ ctx: { actor } }: FastifyRequest): string | null =>
  actor.kind === "anonymous" ? null : actor.personId;

const guess = { points: 10, seconds: QUARTER_HOUR_S, isForgiving: true } as const;
const mailed = { points: 5, seconds: QUARTER_HOUR_S } as const;

const signInByPassword: Limit = { name: "password", ...guess, subject: field("email") };
/** Storage that was freed is kept for a while: nobody fills it over and over. */
const upload: Limit = { name: "upload", points: 200, seconds: 60 * 60, subject: person, isApartFromNetwork: true };
const code: Limit = { name: "code", ...guess, points: 6, subject: accountOrChallenge };
const ownPassword: Limit = { name: "own-password", ...guess, subject: account };

/** Former addresses are asked for by the calendars that kept them, so that a few of those are no guesses. */
const feed: Limit = {
  name: "feed",
  points: 60,
  seconds: QUARTER_HOUR_S,
  countsFailures: true,
  subject: param("feedId"),
};

/** Every route that can be used to guess, to find out or to send mail, by method and pattern. */
export const LIMITS: Readonly<Record<string, Limit | readonly Limit[]>> = {
  "GET /api/v1/responsibilities": search,
  "GET /api/v1/organizations/:organizationId/memberships": publicMembers,
  "POST /api/auth/sign-in/email": signInByPassword,
  "POST /api/auth/sign-up/email": { name: "sign-up", ...mailed, subject: field("email") },
  "POST /api/auth/sign-in/magic-link": { name: "magic-link", ...mailed, subject: field("email") },
  "POST /api/auth/send-verification-email": { name: "verification", ...mailed, subject: field("email") },
  "POST /api/auth/request-password-reset": { name: "reset-mail", ...mailed, subject: field("email") },
  "POST /api/auth/reset-password": { name: "reset", ...guess, subject: field("token") },
  "POST /api/auth/change-password": ownPassword,
  "POST /api/auth/two-factor/enable": ownPassword,
  "POST /api/auth/two-factor/disable": ownPassword,
  "POST /api/auth/two-factor/generate-backup-codes": ownPassword,
  "POST /api/auth/two-factor/verify-totp": code,
  "POST /api/auth/two-factor/verify-backup-code": code,
  "POST /api/v1/me/erasure": ownPassword,
  "POST /api/v1/account/magic-link-verification": { name: "magic-token", ...guess, subject: field("token") },
  "POST /api/v1/account/mail-verification": { name: "mail-token", ...guess, subject: field("token") },
  "POST /api/v1/account/invitation-acceptance": { name: "invitation", ...guess, subject: secret },
  "POST /api/v1/account/memberships": { name: "invitation", ...guess, subject: secret },
  "POST /api/v1/first-admin": { name: "first-admin", ...guess, subject: () => "one" },
  "POST /api/v1/link-sessions": { name: "link", ...mailed, points: 30, subject: secret },
  // Whoever guesses has no name: their network is counted, and everybody together.
  "POST /api/v1/link-code-sessions": [
    { name: "link-code", points: 20, seconds: QUARTER_HOUR_S, subject: ({ ip }) => networkOf(ip) },
    { name: "link-code-all", points: 600, seconds: QUARTER_HOUR_S, subject: () => "all" },
  ],
  "POST /api/v1/link-devices/:deviceId/confirmation": {
    name: "device",
    ...guess,
    points: 6,
    subject: param("deviceId"),
  },
  "GET /feeds/people/:feedId/:secret.ics": feed,
  "HEAD /feeds/people/:feedId/:secret.ics": feed,
  "POST /api/v1/link-renewals": { name: "renewal", ...mailed, subject: secret },
  "POST /api/v1/organizations": { name: "registration", points: 10, seconds: DAY_S, subject: account },
  "POST /api/v1/organizations/:organizationId/join-requests": { ...mailed, name: "join", points: 10, subject: account },
  "POST /api/v1/round-tables": { name: "new-table", points: 30, seconds: DAY_S, subject: account },
  "POST /api/v1/memberships/:membershipId/invitation": {
    name: "member-invitation",
    ...mailed,
    subject: own(param("membershipId")),
  },
  "POST /api/v1/organizations/:organizationId/member-invitations": {
    ...mailed,
    name: "member-invitations",
    points: 20,
    subject: own(param("organizationId")),
  },
  "POST /api/v1/organizations/:organizationId/member-imports/sheets": {
    name: "sheet",
    points: 60,
    seconds: QUARTER_HOUR_S,
    subject: account,
  },
  "POST /api/v1/memberships/:membershipId/confirmation-request": {
    name: "confirmation-request",
    ...mailed,
    subject: own(param("membershipId")),
  },
  "POST /api/v1/entry-sessions": { name: "entry", ...mailed, points: 30, subject: secret },
  "POST /api/v1/personal-links/:linkId/mails": { name: "link-mail", ...mailed, subject: own(param("linkId")) },
  "POST /api/v1/round-tables/:tableId/messages": {
    name: "message",
    points: 10,
    seconds: DAY_S,
    subject: own(param("tableId")),
  },
  "GET /api/v1/meetings/:meetingId/agenda.pdf": paper,
  "GET /api/v1/meetings/:meetingId/letters.pdf": paper,
  "GET /api/v1/organizations/:organizationId/entry-letters.pdf": paper,
  "GET /api/v1/round-tables/:tableId/messages/:messageId/letters.pdf": paper,
  "PUT /api/v1/round-tables/:tableId/files/:fileId": upload,
  "PUT /api/v1/meetings/:meetingId/files/:fileId": upload,
  "PUT /api/v1/agenda-items/:agendaItemId/files/:fileId": upload,
  "PUT /api/v1/tasks/:taskId/files/:fileId": upload,
  "GET /api/v1/meetings/:meetingId/signatures.pdf": paper,
  "GET /api/v1/meetings/:meetingId/name-cards.pdf": paper,
  "GET /api/v1/round-tables/:tableId/addresses.pdf": paper,
  "GET /api/v1/organizations/:organizationId/addresses.pdf": paper,
  "POST /api/v1/meetings/:meetingId/handovers": { name: "handover", ...mailed, subject: own(field("seatId")) },
};
