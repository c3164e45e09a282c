import type { MessageDraft } from "@runde-tische/contracts/messages";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { type ManagedMeetingScope, requireMeetingManaged } from "../meetings/meetings.policy.ts";
import { type ManagedTableScope, requireManagedTable } from "../round-tables/round-tables.policy.ts";

declare const proven: unique symbol;

/** A table that the actor may write to, or one of its meetings. Only this file makes one. */
export type MessageScope = {
  readonly table: ManagedTableScope;
  /** Null: to the whole table. */
  readonly meeting: ManagedMeetingScope | null;
  readonly [proven]: true;
};

export const requireMessenger = async (
  ctx: Ctx,
  { tableId, meetingId, onlyUnanswered }: Pick<MessageDraft, "meetingId" | "onlyUnanswered"> & { tableId: string },
): Promise<MessageScope> => {
  const table = await requireManagedTable(ctx, tableId);
  if (meetingId === null && onlyUnanswered)
    throw new AppError("invalid", { errors: [{ pointer: "/onlyUnanswered", message: "only of a meeting" }] });
  const meeting = meetingId === null ? null : await requireMeetingManaged(ctx, meetingId);
  if (meeting && meeting.tableId !== tableId) throw new AppError("not-found");
  return { table, meeting } as MessageScope;
};
