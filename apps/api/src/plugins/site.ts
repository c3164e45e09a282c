import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import serveStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../lib/errors.ts";

/** Where the web app's build lies. */
export const SITE_DIR = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** Below it every file name carries a hash of its content. */
const HASHED = "/assets/";

/** Serves the built web app: its files, and for every other page its one document. */
export const site = async (app: FastifyInstance, folder: string): Promise<void> => {
  const indexPath = join(folder, "index.html");
  if (!existsSync(indexPath)) return;
  const index = readFileSync(indexPath);
  await app.register(serveStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    globIgnore: ["**/*.{br,gz,map}", "index.html"],
    schemaHide: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("Cache-Control", path.includes(HASHED) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    if (!isPage(request)) throw new AppError("not-found");
    return sendIndex(reply, index);
  });
};

/** A mail scanner asks for anything, and must find the page that a reader would. */
const READS_PAGES = /text\/html|\*\/\*/;
const FILE = /\.\w+(\?|$)/;

const isPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith("/api/") && !url.startsWith(HASHED) && !FILE.test(url) && READS_PAGES.test(headers.accept ?? "*/*");

const sendIndex = (reply: FastifyReply, index: Buffer) =>
  reply.type("text/html; charset=utf-8").header("Cache-Control", "no-cache").send(index);
