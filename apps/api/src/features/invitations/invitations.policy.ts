import type { Ctx } from "../../lib/context.ts";
import { refusal } from "../access/access.policy.ts";
import { type ManagedMeetingScope, requireMeetingManaged, requireMeetingSeen } from "../meetings/meetings.policy.ts";

/** Who got which mail is hidden from everybody else, not merely refused. */
export const requireInvitationsSeen = async (ctx: Ctx, meetingId: string): Promise<ManagedMeetingScope> => {
  const { standing } = await requireMeetingSeen(ctx, meetingId);
  if (!standing.manages) throw refusal(ctx, standing.lacksSecondFactor, "not-found");
  return requireMeetingManaged(ctx, meetingId);
};
