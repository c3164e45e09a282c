import type { MailKind } from "@runde-tische/contracts/mail-kinds";
import type { Ctx } from "../../lib/context.ts";
import { type Reach, seenVisibilities } from "../access/reach.ts";
import { reachesOf } from "../memberships/memberships.policy.ts";
import * as facts from "./mail-facts.repository.ts";
import { seal } from "./mail-seal.ts";
import * as mails from "./mails.repository.ts";

/** What happens within this time goes out as one mail, which says how things stand when it is sent. */
const BUNDLED_MS: Partial<Record<MailKind, number>> = {
  "meeting.changed": 30_000,
  "meeting.uninvited": 60_000,
  "task.assigned": 5 * 60_000,
};

/** What stands in these is sealed in the queue and gone with the last try: their readers ask for a new one. */
export const TOKEN_MAIL_KINDS: ReadonlySet<string> = new Set<MailKind>([
  "account.verify",
  "account.magic-link",
  "account.reset",
  "link.device-code",
]);

export type NewMail = {
  kind: MailKind;
  personId?: string;
  accountId?: string;
  meetingId?: string;
  linkId?: string;
  /** What the kind refers to otherwise: an organization, a membership, a table, a device. */
  subjectId?: string;
  /** A token or code for this mail alone: sealed in the row, emptied once sent. */
  secret?: string;
};

/** Queues a mail in the caller's transaction: it goes out if, and only if, what caused it is committed. */
export const queueMail = async (
  ctx: Pick<Ctx, "db" | "now" | "keys">,
  { secret, ...mail }: NewMail,
): Promise<{ mailId: string }> => {
  const bundledMs = BUNDLED_MS[mail.kind];
  if (bundledMs) {
    await mails.lockCause(ctx.db, mail);
    const waiting = await mails.joinWaiting(ctx.db, mail, ctx.now);
    if (waiting) return { mailId: waiting.id };
  }
  const sealed = secret === undefined ? null : seal(ctx.keys, secret);
  const dueAt = new Date(ctx.now.getTime() + (bundledMs ?? 0));
  const { id } = await mails.insert(ctx.db, { ...mail, sealed, createdAt: ctx.now, dueAt });
  return { mailId: id };
};

/** As `queueMail`, for many of a kind that is never bundled, in one statement. */
export const queueMails = async (
  ctx: Pick<Ctx, "db" | "now">,
  kind: Exclude<MailKind, "meeting.changed" | "meeting.uninvited" | "task.assigned">,
  queued: readonly Pick<NewMail, "personId" | "meetingId" | "linkId" | "subjectId">[],
): Promise<void> => {
  const rows = queued.map((mail) => ({ ...mail, kind, sealed: null, createdAt: ctx.now, dueAt: ctx.now }));
  await mails.insertMany(ctx.db, rows);
};

/** Of whom no mail goes out: what it would have said goes on paper. */
export const recordUnmailed = async (
  ctx: Pick<Ctx, "db" | "now">,
  kind: MailKind,
  unmailed: readonly Pick<NewMail, "personId" | "meetingId" | "linkId" | "subjectId">[],
): Promise<void> => {
  const at = { createdAt: ctx.now, dueAt: ctx.now };
  const rows = unmailed.map((mail) => ({ ...mail, ...at, kind, sealed: null, status: "unaddressed" as const }));
  await mails.insertMany(ctx.db, rows);
};

/** When a mail of this kind was last queued for the link; null: never. */
export const findLastMailAt = (
  ctx: Pick<Ctx, "db">,
  { linkId, kind }: { linkId: string; kind: MailKind },
): Promise<Date | null> => mails.findLastAt(ctx.db, linkId, kind);

/** Where a mail to each of these would go; null: on paper. */
export const findAddresses = (
  ctx: Pick<Ctx, "db" | "now">,
  people: readonly facts.Pair[],
): Promise<(facts.Address | null)[]> => facts.findAddresses(ctx.db, people, ctx.now);

/**
 * As `findAddresses`, for whoever manages the table: that there is an address they see, but one that they see nowhere else
 * no further than to recognise it.
 */
export const listShownAddresses = async (ctx: Ctx, people: readonly facts.Pair[]): Promise<(string | null)[]> => {
  const addresses = await findAddresses(ctx, people);
  const reaches = await reachesOf(
    ctx,
    people.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return addresses.map((address, index) => {
    const reach = reaches.get(people[index]?.organizationId ?? "") ?? "public";
    return address && shownMail(address, reach);
  });
};

const shownMail = ({ mail, visibility }: facts.Address, reach: Reach): string => {
  const isShown = visibility === null || (visibility !== "internal" && seenVisibilities(reach).includes(visibility));
  return isShown ? mail : `${mail.slice(0, 1)}…${mail.slice(mail.lastIndexOf("@"))}`;
};
