import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "./context.ts";
import { AppError } from "./errors.ts";
import * as idempotencyKeys from "./idempotency-keys.repository.ts";

/** Does the work of one `Idempotency-Key` once; later requests with the same key and body get the first answer. */
export const once = async <T>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: () => Promise<T>,
): Promise<T> => {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return work();
  if (typeof key !== "string" || key.length === 0 || key.length > 100)
    throw new AppError("invalid", { detail: "Idempotency-Key: 1 to 100 characters" });
  const { ctx } = request;
  const entry = { actor: actorKey(ctx, request.ip), route: `${request.method} ${request.url}`, key };
  const bodyHash = createHash("sha256")
    .update(JSON.stringify(request.body ?? null))
    .digest("base64url");
  const earlier = await idempotencyKeys.claim(ctx.db, entry, bodyHash, ctx.now);
  if (earlier) return replay<T>(reply, earlier, bodyHash);
  try {
    const result = await work();
    await idempotencyKeys.finish(ctx.db, entry, status, JSON.stringify(result ?? null));
    return result;
  } catch (error) {
    await idempotencyKeys.release(ctx.db, entry);
    throw error;
  }
};

const replay = <T>(reply: FastifyReply, earlier: idempotencyKeys.Earlier, bodyHash: string): T => {
  if (earlier.bodyHash !== bodyHash) throw new AppError("key-reused");
  if (earlier.status === null) throw new AppError("request-running");
  reply.header("Idempotency-Replayed", "true");
  return JSON.parse(earlier.response ?? "null") as T;
};

const actorKey = ({ actor }: Ctx, ip: string): string => {
  if (actor.kind === "person") return `person ${actor.personId}`;
  return actor.kind === "link" ? `link ${actor.linkId}` : `network ${ip}`;
};
