import { addMinutes } from "@runde-tische/agenda/timing";
import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/meetings";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { refusal } from "../access/access.policy.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { queueMail } from "../mails/mails.service.ts";
import { requireManagedTable } from "../round-tables/round-tables.policy.ts";
import { lockActiveRoundTable } from "../round-tables/round-tables.service.ts";
import * as meetingLists from "./meeting-lists.repository.ts";
import { type ManagedMeetingScope, requireMeetingManaged, requireMeetingSeen } from "./meetings.policy.ts";
import { fullVersion, toMeeting, toMeetingSummary } from "./meetings.presenter.ts";
import * as meetings from "./meetings.repository.ts";

export const listMeetings = async (
  ctx: Ctx,
  { tableId, when, cursor, limit }: Input<typeof contract.listMeetings>,
): Promise<Page<contract.MeetingSummary>> => {
  const found = await meetingLists.find(ctx, { tableId, when, after: decodeCursor(cursor, 2), limit });
  if (!found?.sees) throw refusal(ctx, found?.lacksSecondFactor, "not-found");
  return toPage(found.meetings, limit, toMeetingSummary, (row) => [row.startsAt.toISOString(), row.id]);
};

export const readMeeting = async (ctx: Ctx, { meetingId }: contract.InMeeting): Promise<contract.Meeting> => {
  const scope = await requireMeetingSeen(ctx, meetingId);
  return toMeeting(await meetings.read(ctx.db, scope), scope.standing, ctx.now);
};

export const planMeeting = async (
  ctx: Ctx,
  { tableId, ...input }: Input<typeof contract.planMeeting>,
): Promise<contract.Meeting> => {
  const scope = await requireManagedTable(ctx, tableId);
  const fields = { ...input, startsAt: comingInstant(ctx, input.startsAt) };
  const meetingId = await transaction(ctx, async (ctx) => {
    const meetingId = await meetings.insert(ctx.db, scope, fields, ctx.now);
    await recordChange(ctx, { kind: "meeting.planned", ...logged({ id: meetingId, tableId, publishedAt: null }) });
    return meetingId;
  });
  return readMeeting(ctx, { meetingId });
};

/** What people have to know again, and their calendars with them. */
const RESCHEDULING = ["startsAt", "durationMinutes", "place", "address", "onlineUrl"];

/** Whoever subscribed to a calendar knows it since its publication; the invited are told besides. */
const isRescheduled = ({ publishedAt }: meetings.MeetingRow, values: readonly { field: string }[]): boolean =>
  publishedAt !== null && values.some(({ field }) => RESCHEDULING.includes(field));

export const changeMeeting = async (
  ctx: Ctx,
  { meetingId, expectedVersion, startsAt, ...fields }: Input<typeof contract.changeMeeting>,
): Promise<contract.Meeting> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    const before = await meetings.read(ctx.db, scope);
    if (isOver(before)) throw new AppError("meeting-over");
    const patch = { ...fields, ...(startsAt && { startsAt: new Date(startsAt) }) } as Partial<meetings.MeetingFields>;
    const values = changedValues(before, patch);
    if (startsAt && values.some(({ field }) => field === "startsAt")) comingInstant(ctx, startsAt);
    const reschedules = isRescheduled(before, values);
    if (fullVersion(before) !== expectedVersion) throw new AppError("stale");
    if (values.length === 0) return toMeeting(before, scope.standing, ctx.now);
    const isOnline = values.every(({ field }) => field === "onlineUrl");
    await save(ctx, scope, patch, { before, isOnline, reschedules });
    await recordChange(ctx, { kind: "meeting.changed", ...(isOnline ? loggedOnline : logged)(before), values });
    await keepLinks(ctx, scope, before.startsAt, patch.startsAt);
    if (reschedules && before.invitedAt !== null) await tellInvited(ctx, scope, "meeting.changed");
    return toMeeting(await meetings.read(ctx.db, scope), scope.standing, ctx.now);
  });
};

const save = async (
  { db, now }: Ctx,
  scope: ManagedMeetingScope,
  patch: Partial<meetings.MeetingFields>,
  { before, isOnline, reschedules }: { before: meetings.MeetingRow; isOnline: boolean; reschedules: boolean },
): Promise<void> => {
  const isSaved = isOnline
    ? await meetings.changeOnlineUrl(db, scope, patch, before)
    : await meetings.change(db, scope, patch, { expected: before, reschedules, now });
  if (!isSaved) throw new AppError("stale");
};

export const publishMeeting = async (ctx: Ctx, { meetingId }: contract.InMeeting): Promise<contract.Meeting> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    if (!(await ensurePublished(ctx, scope))) throw new AppError("already-published");
    return toMeeting(await meetings.read(ctx.db, scope), scope.standing, ctx.now);
  });
};

/**
 * Publishes the meeting unless it is published already (false), within the caller's transaction. Throws
 * `meeting-over` for one that is past, closed or cancelled, `conflict` where the table is not active.
 */
export const ensurePublished = async (ctx: Ctx, scope: ManagedMeetingScope): Promise<boolean> => {
  await lockActiveRoundTable(ctx, scope);
  const row = await meetings.read(ctx.db, scope);
  if (isOver(row) || addMinutes(row.startsAt, row.durationMinutes) < ctx.now) throw new AppError("meeting-over");
  if (!(await meetings.publish(ctx.db, scope, ctx.now))) return false;
  await recordChange(ctx, { kind: "meeting.published", ...logged({ ...row, publishedAt: ctx.now }) });
  return true;
};

export const cancelMeeting = async (
  ctx: Ctx,
  { meetingId, reason }: Input<typeof contract.cancelMeeting>,
): Promise<contract.Meeting> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    const before = await meetings.read(ctx.db, scope);
    if (!(await meetings.cancel(ctx.db, scope, reason, ctx.now))) throw new AppError("meeting-over");
    const values = changedValues(before, { state: "cancelled", cancelReason: reason });
    await recordChange(ctx, { kind: "meeting.cancelled", ...logged(before), values });
    if (before.invitedAt) await tellInvited(ctx, scope, "meeting.cancelled");
    return toMeeting(await meetings.read(ctx.db, scope), scope.standing, ctx.now);
  });
};

/** Nobody but those who manage the table hears of a draft. */
const logged = ({ id, tableId, publishedAt }: Pick<meetings.MeetingRow, "id" | "tableId" | "publishedAt">) => ({
  subjectId: id,
  tableId,
  meetingId: id,
  audience: publishedAt === null ? ("management" as const) : ("public" as const),
});

/** The public does not see the video link; guests who do are concerned by it. */
const loggedOnline = (row: Parameters<typeof logged>[0]) => ({
  ...logged(row),
  audience: row.publishedAt === null ? ("management" as const) : ("seats" as const),
});

const isOver = ({ state }: meetings.MeetingRow): boolean => state === "cancelled" || state === "closed";

const comingInstant = ({ now }: Ctx, startsAt: string): Date => {
  const instant = new Date(startsAt);
  if (instant > now) return instant;
  throw new AppError("invalid", { errors: [{ pointer: "/startsAt", message: "lies in the past" }] });
};

const keepLinks = async (ctx: Ctx, scope: ManagedMeetingScope, before: Date, after: Date = before): Promise<void> => {
  if (after > before) await meetings.postponeLinks(ctx.db, scope, (after.getTime() - before.getTime()) / 1000);
};

/** One mail for each link that still works. */
const tellInvited = async (ctx: Ctx, scope: ManagedMeetingScope, kind: "meeting.changed" | "meeting.cancelled") => {
  const links = await meetings.findLinks(ctx.db, scope, ctx.now);
  for (const { id, personId } of links)
    await queueMail(ctx, { kind, personId, meetingId: scope.meetingId, linkId: id });
};
