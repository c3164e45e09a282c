import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../lib/errors.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses every write that another site makes a browser send. Programs without cookies pass: they have nothing to lend. */
export const origins = (app: FastifyInstance, publicUrl: string): void => {
  const own = new URL(publicUrl).origin;
  app.addHook("onRequest", async (request) => {
    if (!READS.has(request.method) && !isOwn(request, own)) throw new AppError("foreign-origin");
  });
};

const isOwn = ({ headers }: FastifyRequest, own: string): boolean => {
  const site = headers["sec-fetch-site"];
  // Browsers alone set it, so it also covers the site under another of its names, such as 127.0.0.1.
  if (site === "same-origin") return true;
  if (headers.origin !== undefined) return headers.origin === own;
  return site === undefined && headers.cookie === undefined;
};
