import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { refusal } from "../access/access.policy.ts";
import { type MeetingScope, requireMeetingSeen } from "../meetings/meetings.policy.ts";
import * as responses from "./responses.repository.ts";

declare const proven: unique symbol;

/** Somebody whose answer for a seat the actor may give. Only this file makes one. */
export type AnswerScope = {
  readonly meeting: MeetingScope;
  readonly meetingId: string;
  readonly tableId: string;
  readonly seatId: string;
  readonly organizationId: string | null;
  readonly personId: string;
  readonly role: "delegate" | "deputy";
  readonly channel: "link" | "app" | "recorded";
  readonly recordedById: string | null;
  readonly [proven]: "answers";
};

/** Whoever may not see answers is not told that there are any; a guest sees their own. */
export const requireResponsesSeen = async (ctx: Ctx, meetingId: string): Promise<MeetingScope> => {
  const meeting = await requireMeetingSeen(ctx, meetingId);
  if (meeting.standing.seesResponses || meeting.standing.mayAnswer) return meeting;
  throw refusal(ctx, meeting.standing.lacksSecondFactor, "not-found");
};

type Asked = { meetingId: string; seatId: string; personId?: string | undefined };

/** For one's own seat, or as coordinator for anybody who holds one: then the delegate answers unless another is named. */
export const requireAnswerer = async (ctx: Ctx, { meetingId, seatId, personId }: Asked): Promise<AnswerScope> => {
  const meeting = await requireMeetingSeen(ctx, meetingId);
  const { manages, lacksSecondFactor } = meeting.standing;
  const holders = await responses.listSeats(ctx.db, meeting, seatId);
  const own = holders.find((row) => isOwnSeat(ctx, meetingId, row));
  const isForOwn = own !== undefined && (personId ?? own.personId) === own.personId;
  if (!isForOwn && !manages) throw refusal(ctx, lacksSecondFactor, "forbidden");
  if (holders.length === 0) throw new AppError("not-found");
  const holder = isForOwn
    ? own
    : holders.find((row) => (personId ? row.personId === personId : row.role === "delegate"));
  if (!holder?.personId || !holder.role)
    throw new AppError("invalid", { errors: [{ pointer: "/personId", message: "does not hold this seat then" }] });
  return {
    meeting,
    meetingId,
    tableId: meeting.tableId,
    seatId,
    organizationId: holder.organizationId,
    personId: holder.personId,
    role: holder.role,
    channel: channelOf(ctx, isForOwn),
    recordedById: !isForOwn && ctx.actor.kind === "person" ? ctx.actor.personId : null,
  } as AnswerScope;
};

type SeatPerson = { seatId: string; personId: string | null };

/** A personal link acts for its one seat in its one meeting. */
export const isOwnSeat = ({ actor }: Ctx, meetingId: string, { seatId, personId }: SeatPerson): boolean => {
  if (actor.kind === "anonymous" || actor.kind === "entry" || personId !== actor.personId) return false;
  return actor.kind === "person" || (actor.seatId === seatId && actor.meetingId === meetingId);
};

const channelOf = ({ actor }: Ctx, isForOwn: boolean): AnswerScope["channel"] => {
  if (!isForOwn) return "recorded";
  return actor.kind === "link" ? "link" : "app";
};
