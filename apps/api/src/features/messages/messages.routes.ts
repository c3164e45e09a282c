import * as contract from "@runde-tische/contracts/messages";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { route } from "../../lib/route.ts";
import * as letters from "./letters/message-letters.service.ts";
import * as service from "./messages.service.ts";

export const messageRoutes = async (app: FastifyInstance, site: { publicUrl: string }): Promise<void> => {
  route(app, contract.previewMessage, (ctx, input) => service.previewMessage(ctx, input, site));
  route(app, contract.sendMessage, (ctx, input) => service.sendMessage(ctx, input, site));
  route(app, contract.listMessages, service.listMessages);
  route(app, contract.recordMessagePosting, service.recordMessagePosting);
  fileRoute(
    app,
    {
      path: contract.MESSAGE_LETTERS_PDF,
      summary: "The letters of a message for those without a mail address, as one PDF for window envelopes",
      params: contract.inMessage,
    },
    (ctx, input) => letters.printMessageLetters(ctx, input, site),
  );
};
