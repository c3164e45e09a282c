import * as contract from "@runde-tische/contracts/entries";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { route } from "../../lib/route.ts";
import * as service from "./entries.service.ts";
import { closedEntryCookie, type EntrySessionCookie, openedEntryCookie, readEntryCookie } from "./entry-cookie.ts";
import * as withdrawals from "./entry-withdrawals.service.ts";

export const entryRoutes = async (app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> => {
  const sessionOf = ({ ctx, cookies }: FastifyRequest) => readEntryCookie(ctx, publicUrl, cookies);
  route(app, contract.openEntry, async (ctx, input, { reply }) => {
    const { entry, session } = await service.openEntry(ctx, input);
    return keep(reply, openedEntryCookie(ctx, publicUrl, session), entry);
  });
  route(app, contract.readEntrySession, (ctx, _input, { request }) =>
    service.readEntrySession(ctx, sessionOf(request)),
  );
  route(app, contract.closeEntrySession, async (_ctx, _input, { reply }) =>
    keep(reply, closedEntryCookie(publicUrl), null),
  );
  route(app, contract.readEntry, (ctx, input, { request }) => service.readEntry(ctx, input, sessionOf(request)));
  route(app, contract.confirmEntry, (ctx, input, { request }) => service.confirmEntry(ctx, input, sessionOf(request)));
  route(app, contract.changeEntry, (ctx, input, { request }) => service.changeEntry(ctx, input, sessionOf(request)));
  const entryExport = {
    path: "/entries/:membershipId/export" as const,
    summary: "One's own entry, as JSON",
    params: contract.inEntry,
  };
  fileRoute(app, entryExport, (ctx, input, request) => service.exportOwnEntry(ctx, input, sessionOf(request), "json"));
  const entryPage = {
    path: "/entries/:membershipId/export.html" as const,
    summary: "One's own entry, as a page to read and print",
    params: contract.inEntry,
  };
  fileRoute(app, entryPage, (ctx, input, request) => service.exportOwnEntry(ctx, input, sessionOf(request), "html"));
  route(app, contract.withdrawEntry, (ctx, input, { request }) =>
    withdrawals.withdrawEntry(ctx, input, sessionOf(request)),
  );
  route(app, contract.eraseEntry, (ctx, input, { request }) => withdrawals.eraseEntry(ctx, input, sessionOf(request)));
};

const keep = <T>(reply: FastifyReply, { name, value, options }: EntrySessionCookie, body: T): T => {
  reply.setCookie(name, value, options);
  return body;
};
