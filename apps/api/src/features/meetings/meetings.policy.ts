import type { Ctx } from "../../lib/context.ts";
import { refusal } from "../access/access.policy.ts";
import { findMeetingStanding, type MeetingStanding } from "../access/meeting-standings.repository.ts";

declare const proven: unique symbol;

/** A meeting the actor was shown to see. Only this file makes one. */
export type MeetingScope = {
  readonly meetingId: string;
  readonly tableId: string;
  readonly standing: MeetingStanding;
  readonly [proven]: "seen" | "managed";
};

/** A meeting the actor was shown to manage. */
export type ManagedMeetingScope = MeetingScope & { readonly [proven]: "managed" };

export const requireMeetingSeen = async (ctx: Ctx, meetingId: string): Promise<MeetingScope> => {
  const standing = await findMeetingStanding(ctx, meetingId);
  if (standing?.sees) return { meetingId, tableId: standing.tableId, standing } as MeetingScope;
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

export const requireMeetingManaged = async (ctx: Ctx, meetingId: string): Promise<ManagedMeetingScope> => {
  const scope = await requireMeetingSeen(ctx, meetingId);
  if (scope.standing.manages) return scope as ManagedMeetingScope;
  throw refusal(ctx, scope.standing.lacksSecondFactor, "forbidden");
};
