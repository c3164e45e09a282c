import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { readLinkSecret } from "../../lib/link-secret.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { requireInvitationsSeen } from "../invitations/invitations.policy.ts";
import { findLastMailAt, queueMail, queueMails } from "../mails/mails.service.ts";
import * as personalLinks from "./personal-links.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const LIFE_AFTER_MEETING_MS = 60 * DAY_MS;
const RENEWED_LIFE_MS = 14 * DAY_MS;
const BETWEEN_MAILS_MS = 5 * 60 * 1000;

/** A link lives until two months after its meeting, for minutes and tasks. */
export const linkExpiry = (startsAt: Date): Date => new Date(startsAt.getTime() + LIFE_AFTER_MEETING_MS);

/** The same answer for every secret; a mail only goes to whoever still holds the seat, to the address that is known. */
export const renewPersonalLink = async (ctx: Ctx, { secret }: { secret: string }): Promise<null> => {
  const shown = readLinkSecret(ctx.keys, secret);
  if (shown) await transaction(ctx, (ctx) => renew(ctx, shown.id));
  return null;
};

const renew = async (ctx: Ctx, linkId: string): Promise<void> => {
  await personalLinks.lock(ctx.db, linkId);
  const link = await personalLinks.find(ctx.db, linkId, ctx.now);
  if (!link?.holdsSeat) return;
  const last = await findLastMailAt(ctx, { linkId, kind: "meeting.link-renewed" });
  if (last && ctx.now.getTime() - last.getTime() < BETWEEN_MAILS_MS) return;
  // An old secret may be in strange hands: it must not end the sessions of a link that stands, only have it mailed again.
  if (!link.isAlive) await raise(ctx, link);
  await queueMail(ctx, {
    kind: "meeting.link-renewed",
    personId: link.personId,
    meetingId: link.meetingId,
    linkId,
  });
};

export const resendPersonalLink = async (ctx: Ctx, { linkId }: { linkId: string }): Promise<null> => {
  const found = await personalLinks.findMeeting(ctx.db, linkId);
  if (!found) throw new AppError("not-found");
  await requireInvitationsSeen(ctx, found.meetingId);
  await transaction(ctx, async (ctx) => {
    await personalLinks.lock(ctx.db, linkId);
    const link = await personalLinks.find(ctx.db, linkId, ctx.now);
    if (!link?.holdsSeat) throw new AppError("conflict", { detail: "does not hold the seat any more" });
    await raise(ctx, link);
    // Somebody stands in before anybody is invited: their link says no more than the first one did.
    const kind = found.isInvited ? "meeting.invitation" : "meeting.link-renewed";
    await queueMail(ctx, { kind, personId: link.personId, meetingId: link.meetingId, linkId });
  });
  return null;
};

const raise = async (ctx: Ctx, { id, startsAt, tableId, meetingId }: personalLinks.LinkState): Promise<void> => {
  const least = new Date(ctx.now.getTime() + RENEWED_LIFE_MS);
  const usual = linkExpiry(startsAt);
  await personalLinks.raiseGeneration(ctx.db, id, usual > least ? usual : least);
  await recordChange(ctx, {
    kind: "personal-link.renewed",
    subjectId: id,
    tableId,
    meetingId,
    audience: "management",
  });
};

/** Makes the link if it is not there, or anew if it ended, and mails it to whoever stands in. */
export const sendDeputyLink = async (
  ctx: Ctx,
  link: Omit<personalLinks.NewLink, "expiresAt" | "role"> & { startsAt: Date },
): Promise<{ linkId: string }> => {
  const { startsAt, ...rest } = link;
  const { id } = await personalLinks.upsert(
    ctx.db,
    { ...rest, role: "deputy", expiresAt: linkExpiry(startsAt) },
    ctx.now,
  );
  const row = await personalLinks.find(ctx.db, id, ctx.now);
  if (row && !row.isAlive) await raise(ctx, row);
  await queueMail(ctx, { kind: "meeting.handover", personId: link.personId, meetingId: link.meetingId, linkId: id });
  return { linkId: id };
};

/** As `sendDeputyLink`, for all whom one meeting invites: in as many statements for two as for two hundred. */
export const sendInvitingLinks = async (
  ctx: Ctx,
  links: readonly Omit<personalLinks.NewLink, "expiresAt">[],
  startsAt: Date,
): Promise<{ linkIds: string[] }> => {
  const expiresAt = linkExpiry(startsAt);
  const rows = await personalLinks.upsertMany(
    ctx.db,
    links.map((link) => ({ ...link, expiresAt })),
    ctx.now,
  );
  for (const row of rows) if (!row.isAlive) await raise(ctx, row);
  const mails = rows.map(({ id, personId, meetingId }) => ({ personId, meetingId, linkId: id }));
  await queueMails(ctx, "meeting.invitation", mails);
  return { linkIds: rows.map(({ id }) => id) };
};

export const listDeputies = (ctx: Ctx, query: personalLinks.DeputyQuery) => personalLinks.listDeputies(ctx.db, query);
