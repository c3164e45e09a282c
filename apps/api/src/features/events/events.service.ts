import type { Actor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { requireTableSeen } from "../access/access.policy.ts";
import { requireMeetingSeen } from "../meetings/meetings.policy.ts";

/** What a reader may still be told of: asked anew for each event, because rights end while a stream is open. */
export type Watch = {
  readonly tableId: string;
  readonly sight: (ctx: Ctx) => Promise<Sight>;
};

/** "gone": sees it no longer, or the session ended. */
export type Sight = "gone" | "public" | "internal";

export const watchTable = async (ctx: Ctx, { tableId }: { tableId: string }): Promise<Watch> => {
  await requireTableSeen(ctx, tableId);
  const sight = async (now: Ctx) => ((await requireTableSeen(now, tableId)).seesInternal ? "internal" : "public");
  return { tableId, sight: guarded(ctx.actor, sight) };
};

/** For those whom a personal link shows one meeting of the table. */
export const watchMeeting = async (ctx: Ctx, { meetingId }: { meetingId: string }): Promise<Watch> => {
  const { tableId } = await requireMeetingSeen(ctx, meetingId);
  const sight = async (now: Ctx) => {
    const { standing } = await requireMeetingSeen(now, meetingId);
    return standing.seesInternal || standing.seesResponses ? "internal" : "public";
  };
  return { tableId, sight: guarded(ctx.actor, sight) };
};

const guarded =
  (opener: Actor, sight: (ctx: Ctx) => Promise<Sight>) =>
  async (ctx: Ctx): Promise<Sight> => {
    if (sessionOf(ctx.actor) !== sessionOf(opener)) return "gone";
    try {
      return await sight(ctx);
    } catch (error) {
      if (error instanceof AppError) return "gone";
      throw error;
    }
  };

const sessionOf = (actor: Actor): string => {
  if (actor.kind === "person") return `person ${actor.sessionId}`;
  return actor.kind === "link" ? `link ${actor.linkId} ${actor.deviceId}` : "anonymous";
};
