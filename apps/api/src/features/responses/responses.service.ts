import { addMinutes } from "@runde-tische/agenda/timing";
import type { ChangeKind } from "@runde-tische/contracts/change-kinds";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type * as contract from "@runde-tische/contracts/responses";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import type { MeetingScope } from "../meetings/meetings.policy.ts";
import { listDeputies, sendDeputyLink } from "../personal-links/link-renewals.service.ts";
import { type AnswerScope, isOwnSeat, requireAnswerer, requireResponsesSeen } from "./responses.policy.ts";
import { type Reader, toOwnResponses, toResponses, toSeatResponse } from "./responses.presenter.ts";
import * as responses from "./responses.repository.ts";

export const readResponses = async (ctx: Ctx, { meetingId }: InMeeting): Promise<contract.Responses> => {
  const scope = await requireResponsesSeen(ctx, meetingId);
  const seats = await responses.listSeats(ctx.db, scope);
  if (!scope.standing.seesResponses) return toOwnResponses(seats, readerOf(ctx, scope));
  const { table } = await responses.readMeeting(ctx.db, scope);
  return toResponses(seats, table, readerOf(ctx, scope));
};

export const answerMeeting = async (
  ctx: Ctx,
  { answer, comment, ...asked }: Input<typeof contract.answerMeeting>,
): Promise<contract.SeatResponse> => {
  const scope = await requireAnswerer(ctx, asked);
  await requireComing(ctx, scope.meeting);
  return transaction(ctx, async (ctx) => {
    await append(ctx, scope, { answer, comment });
    return presentSeat(ctx, scope);
  });
};

/** The delegate's no and the deputy's way in are one step: nobody is left without a link in between. */
export const handOver = async (
  ctx: Ctx,
  { deputyId, comment, ...asked }: Input<typeof contract.handOver>,
): Promise<contract.SeatResponse> => {
  const scope = await requireAnswerer(ctx, asked);
  if (scope.role !== "delegate") throw new AppError("forbidden");
  const meeting = await requireComing(ctx, scope.meeting);
  const deputies = await listDeputies(ctx, { ...scope, ...meeting, deputising: meeting.table.deputising });
  if (!deputies.some(({ personId }) => personId === deputyId))
    throw new AppError("invalid", { errors: [{ pointer: "/deputyId", message: "may not stand in for this seat" }] });
  return transaction(ctx, async (ctx) => {
    await append(ctx, scope, { answer: "no", comment });
    await responses.addDeputyForDay(ctx.db, scope, deputyId, ctx.now);
    const { meetingId, seatId } = scope;
    const { linkId } = await sendDeputyLink(ctx, { meetingId, seatId, personId: deputyId, startsAt: meeting.startsAt });
    await record(ctx, scope, "response.handed-over", linkId);
    return presentSeat(ctx, scope);
  });
};

const append = async (
  ctx: Ctx,
  scope: AnswerScope,
  { answer, comment }: { answer: contract.Answer; comment: string | null | undefined },
): Promise<void> => {
  const said = comment === undefined ? await responses.findComment(ctx.db, scope) : comment || null;
  const { id } = await responses.insert(ctx.db, scope, { answer, comment: said }, ctx.now);
  await record(ctx, scope, scope.channel === "recorded" ? "response.recorded" : "response.given", id);
};

/** Answers are kept in their own erasable rows; the log only says that there was one, to those who may know. */
const record = (ctx: Ctx, { tableId, meetingId }: AnswerScope, kind: ChangeKind, subjectId: string) =>
  recordChange(ctx, { kind, subjectId, tableId, meetingId, audience: "seats" });

const requireComing = async (ctx: Ctx, scope: MeetingScope) => {
  const meeting = await responses.readMeeting(ctx.db, scope);
  if (meeting.publishedAt === null) throw new AppError("not-published");
  const isOver = meeting.state === "cancelled" || meeting.state === "closed";
  if (isOver || addMinutes(meeting.startsAt, meeting.durationMinutes) < ctx.now) throw new AppError("meeting-over");
  return meeting;
};

const presentSeat = async (ctx: Ctx, { meeting, seatId }: AnswerScope): Promise<contract.SeatResponse> =>
  toSeatResponse(await responses.listSeats(ctx.db, meeting, seatId), readerOf(ctx, meeting));

const readerOf = (ctx: Ctx, { meetingId, standing }: MeetingScope): Reader => ({
  manages: standing.manages,
  isOwn: (row) => isOwnSeat(ctx, meetingId, row),
});
