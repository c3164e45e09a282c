import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyReply {
    resourceVersion: number;
  }
}

/**
 * `"version.hash-of-this-body"`: If-Match compares the version, If-None-Match the whole, so readers with different
 * rights never share a body.
 */
export const etags = (app: FastifyInstance): void => {
  app.decorateReply("resourceVersion", 0);
  app.addHook("preSerialization", async (_request, reply, payload) => {
    reply.resourceVersion = versionOf(payload);
    return payload;
  });
  app.addHook("onSend", async (request, reply, payload) => {
    if (!TAGGED.test(request.url)) return payload;
    if (!reply.hasHeader("Cache-Control")) reply.header("Cache-Control", "private, no-cache");
    if (reply.statusCode >= 300 || typeof payload !== "string" || payload === "") return payload;
    const etag = `"${reply.resourceVersion}.${hash("sha1", payload, "base64url")}"`;
    reply.header("ETag", etag);
    if (!READS.has(request.method) || !matches(request.headers["if-none-match"], etag)) return payload;
    reply.code(304).removeHeader("Content-Length").removeHeader("Content-Type");
    return "";
  });
};

const TAGGED = /^\/(api|feeds)\//;
const READS = new Set(["GET", "HEAD"]);

/** RFC 9110 §13.1.2: any of a list, compared weakly, since a proxy that compresses makes a weak tag of ours; or all by `*`. */
const matches = (header: string | undefined, etag: string): boolean =>
  header?.trim() === "*" || (header?.match(/"[^"]*"/g)?.includes(etag) ?? false);

const versionOf = (payload: unknown): number => {
  if (typeof payload !== "object" || payload === null || !("version" in payload)) return 0;
  return typeof payload.version === "number" ? payload.version : 0;
};
