import { Readable } from "node:stream";
import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { Id } from "@runde-tische/contracts/fields";
import * as contract from "@runde-tische/contracts/files";
import { create as contentDisposition } from "content-disposition";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { route } from "../../lib/route.ts";
import { createVirusScan } from "../../lib/virus-scan.ts";
import * as service from "./files.service.ts";
import * as uploads from "./uploads/uploads.service.ts";

/** `clamdUrl`: without one nothing is looked through for viruses. */
type Options = { readonly clamdUrl?: string | null };

export const fileRoutes = async (app: FastifyInstance, { clamdUrl = null }: Options): Promise<void> => {
  route(app, contract.listTableFiles, service.listTableFiles);
  route(app, contract.listMeetingFiles, service.listMeetingFiles);
  route(app, contract.listBacklogFiles, service.listBacklogFiles);
  route(app, contract.listTaskFiles, service.listTaskFiles);
  route(app, contract.removeFile, service.removeFile);
  route(app, contract.restoreFile, service.restoreFile);
  app.get(`${API_PREFIX}/files/:fileId/content`, {
    schema: { summary: "A file's content, to be saved", params: inFile },
    handler: download,
  });
  await app.register(uploadRoutes, { clamdUrl });
};

const inFile = z.object({ fileId: Id });

/** Whatever is in it, it is saved and never runs: it names its kind, has no rights, and no page shows it. */
const download = async (request: FastifyRequest, reply: FastifyReply) => {
  const { row, content } = await service.openFile(request.ctx, inFile.parse(request.params));
  const etag = `"${row.sha256}"`;
  reply
    .header("ETag", etag)
    .header("Cache-Control", "private, no-cache")
    .header("Content-Security-Policy", "sandbox; default-src 'none'")
    .header("Cross-Origin-Resource-Policy", "same-origin")
    .header("X-Content-Type-Options", "nosniff");
  if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
  reply
    .type(row.mediaType)
    .header("Content-Length", row.size)
    .header("Content-Disposition", contentDisposition(row.name, { fallback: true }));
  // For HEAD Fastify reads a stream to its end and drops it.
  return reply.send(Readable.from(request.method === "HEAD" ? [] : content(), { objectMode: false }));
};

/** Apart, since here a body is a stream of bytes and nothing else, and has a limit of its own. */
const uploadRoutes = async (app: FastifyInstance, { clamdUrl }: Required<Options>): Promise<void> => {
  const scan = clamdUrl === null ? null : createVirusScan(clamdUrl);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/octet-stream", (_request, body, done) => done(null, body));
  const arrivalOf = ({ request }: { request: FastifyRequest }) => ({
    body: request.body,
    announcedBytes: Number(request.headers["content-length"] ?? 0),
    scan,
  });
  route(app, contract.uploadTableFile, (ctx, input, http) => uploads.uploadTableFile(ctx, input, arrivalOf(http)));
  route(app, contract.uploadMeetingFile, (ctx, input, http) => uploads.uploadMeetingFile(ctx, input, arrivalOf(http)));
  route(app, contract.uploadItemFile, (ctx, input, http) => uploads.uploadItemFile(ctx, input, arrivalOf(http)));
  route(app, contract.uploadTaskFile, (ctx, input, http) => uploads.uploadTaskFile(ctx, input, arrivalOf(http)));
};
