import type { Actor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { type Audience, includes, isOfMeeting, type News } from "../../lib/table-news.ts";
import { findTableStanding, type TableStanding } from "../access/access.repository.ts";
import type { MeetingStanding } from "../access/meeting-standings.repository.ts";
import { type MeetingScope, requireMeetingSeen } from "../meetings/meetings.policy.ts";
import { requireVisibleTable, type TableScope } from "../round-tables/round-tables.policy.ts";
import { isAnyTaskAssigned } from "../tasks/tasks.policy.ts";
import * as events from "./events.repository.ts";

/** What a reader may still be told of: asked anew for each event, because rights end while a stream is open. */
export type Watch = {
  readonly tableId: string;
  readonly hear: (ctx: Ctx, news: readonly News[]) => Promise<Hearing>;
};

/** "gone": sees it no longer, or the session ended. */
export type Hearing = "gone" | "told" | "untold";

export const watchTable = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<Watch> => {
  await requireVisibleTable(ctx, tableId);
  const hear = async (now: Ctx, news: readonly News[]) => {
    const scope = await requireVisibleTable(now, tableId);
    const reader = readerOfTable(scope.standing);
    return news.some(({ audience }) => includes(audience, reader)) || (await isConcerned(now, scope, news));
  };
  return { tableId, hear: guarded(ctx.actor, hear) };
};

/** For those whom a personal link, or a guest's seat, shows one meeting: of the others they hear as anybody else does. */
export const watchMeeting = async (ctx: Ctx, { meetingId }: { meetingId: string }): Promise<Watch> => {
  const { tableId } = await requireMeetingSeen(ctx, meetingId);
  const hear = async (now: Ctx, news: readonly News[]) => {
    const scope = await requireMeetingSeen(now, meetingId);
    const reader = readerOfMeeting(scope.standing);
    if (news.some((one) => isOfMeeting(one, meetingId) && includes(one.audience, reader))) return true;
    if (scope.standing.seesResponses && (await isAboutSeats(now, scope, news))) return true;
    return (await isToldAtTable(now, tableId, news)) || (await isConcerned(now, scope, news));
  };
  return { tableId, hear: guarded(ctx.actor, hear) };
};

const isToldAtTable = async (ctx: Ctx, tableId: string, news: readonly News[]): Promise<boolean> => {
  const table = news.length > 0 ? await findTableStanding(ctx, tableId) : null;
  return table?.sees === true && news.some(({ audience }) => includes(audience, readerOfTable(table)));
};

/** Seats and those who hold them are the table's, and stand in the answers of its meetings, which a link shows. */
const isAboutSeats = async (ctx: Ctx, scope: MeetingScope, news: readonly News[]): Promise<boolean> => {
  const ofTable = news.filter(({ meetingId }) => meetingId === null);
  if (ofTable.some(({ audience }) => audience === "public")) return true;
  const subjectIds = ofTable.flatMap((one) => one.subjectIds);
  return subjectIds.length > 0 && events.isAnySeatHolding(ctx.db, scope, subjectIds);
};

const readerOfTable = ({ manages, moderates, seesInternal }: TableStanding): Audience => {
  if (manages) return "management";
  if (moderates) return "moderation";
  return seesInternal ? "seats" : "agenda";
};

const readerOfMeeting = (standing: MeetingStanding): Audience => {
  if (standing.manages) return "management";
  if (standing.moderates) return "moderation";
  if (standing.seesResponses) return "seats";
  return standing.seesAgenda ? "agenda" : "public";
};

/** A guest of single items, and whoever has a task without a seat. */
const isConcerned = async (ctx: Ctx, scope: TableScope | MeetingScope, news: readonly News[]): Promise<boolean> => {
  const subjectIds = news.flatMap((one) => one.subjectIds);
  if (ctx.actor.kind === "anonymous" || subjectIds.length === 0) return false;
  return (await events.concerns(ctx, scope, subjectIds)) || isAnyTaskAssigned(ctx, subjectIds);
};

const guarded =
  (opener: Actor, hear: (ctx: Ctx, news: readonly News[]) => Promise<boolean>) =>
  async (ctx: Ctx, news: readonly News[]): Promise<Hearing> => {
    if (sessionOf(ctx.actor) !== sessionOf(opener)) return "gone";
    try {
      return (await hear(ctx, news)) ? "told" : "untold";
    } catch (error) {
      if (error instanceof AppError) return "gone";
      throw error;
    }
  };

const sessionOf = (actor: Actor): string => {
  if (actor.kind === "person") return `person ${actor.sessionId}`;
  return actor.kind === "link" ? `link ${actor.linkId} ${actor.deviceId}` : "anonymous";
};
