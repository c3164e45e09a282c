import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "./context.ts";
import { AppError } from "./errors.ts";
import * as idempotencyKeys from "./idempotency-keys.repository.ts";
import { rehearse } from "./transaction.ts";

type Work<T> = (ctx: Ctx) => Promise<T>;

/**
 * Does the work of one `Idempotency-Key` once; later requests with the same key and body get the first answer, as long as
 * the actor may still ask for it.
 */
export const once = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: Work<T>,
): Promise<T> => {
  const { ctx } = request;
  const key = request.headers["idempotency-key"];
  if (key === undefined) return work(ctx);
  if (typeof key !== "string" || key.length === 0 || key.length > 100)
    throw new AppError("invalid", { detail: "Idempotency-Key: 1 to 100 characters" });
  const entry = { actor: actorKey(ctx, request.ip), route: `${request.method} ${request.url}`, key };
  const bodyHash = createHash("sha256")
    .update(JSON.stringify(request.body ?? null))
    .digest("base64url");
  const earlier = await idempotencyKeys.claim(ctx.db, entry, bodyHash, ctx.now);
  if (earlier) {
    const answer = readEarlier<T>(earlier, bodyHash);
    await requireStillAllowed(ctx, work);
    reply.header("Idempotency-Replayed", "true");
    return answer;
  }
  try {
    const result = await work(ctx);
    await idempotencyKeys.finish(ctx.db, entry, status, JSON.stringify(result ?? null));
    return result;
  } catch (error) {
    await idempotencyKeys.release(ctx.db, entry);
    throw error;
  }
};

const readEarlier = <T>(earlier: idempotencyKeys.Earlier, bodyHash: string): T => {
  if (earlier.bodyHash !== bodyHash) throw new AppError("key-reused");
  if (earlier.status === null) throw new AppError("request-running");
  return JSON.parse(earlier.response ?? "null") as T;
};

const REFUSALS: readonly number[] = [401, 403, 404];

/** Other failures say that the state changed, which the first request may have done itself. */
const requireStillAllowed = async <T>(ctx: Ctx, work: Work<T>): Promise<void> => {
  try {
    await rehearse(ctx, work);
  } catch (error) {
    if (!(error instanceof AppError) || REFUSALS.includes(error.status)) throw error;
  }
};

const actorKey = ({ actor }: Ctx, ip: string): string => {
  if (actor.kind === "person") return `person ${actor.personId}`;
  return actor.kind === "link" ? `link ${actor.linkId}` : `network ${ip}`;
};
