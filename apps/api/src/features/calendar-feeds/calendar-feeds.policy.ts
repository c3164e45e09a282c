import type { PersonActor } from "../../lib/actor.ts";
import { ANONYMOUS } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { isSame } from "../../lib/keys.ts";
import * as feeds from "./calendar-feeds.repository.ts";
import { feedSecret } from "./feed-secret.ts";

/** On the public surface nobody is somebody, whatever cookies they send. */
export const asVisitor = (ctx: Omit<Ctx, "actor">): Ctx => ({ ...ctx, actor: ANONYMOUS });

/**
 * Whoever has the address reads as its person does; with the rights of a coordinator only if it was made in a session that had
 * shown them, and never as an administrator. Unknown, ended and erased are one: not found.
 */
export const requireFeedReader = async (
  ctx: Omit<Ctx, "actor">,
  { feedId, secret }: { feedId: string; secret: string },
): Promise<{ ctx: Ctx & { actor: PersonActor }; language: "de" | "en" }> => {
  const feed = await feeds.findReader(ctx.db, feedId);
  if (!feed || !isSame(feedSecret(ctx.keys, { id: feedId, generation: feed.generation }), secret))
    throw new AppError("not-found");
  const { personId, accountId, hasSecondFactor, isMailVerified, language } = feed;
  const person = { kind: "person", personId, accountId, sessionId: feedId } as const;
  return {
    ctx: { ...ctx, actor: { ...person, isMailVerified, hasSecondFactor, isPlatformAdmin: false } },
    language,
  };
};
