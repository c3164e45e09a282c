import * as contract from "@runde-tische/contracts/letters";
import { inMeeting } from "@runde-tische/contracts/meetings";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { route } from "../../lib/route.ts";
import * as service from "./letters.service.ts";

export const letterRoutes = async (app: FastifyInstance, site: { publicUrl: string }): Promise<void> => {
  route(app, contract.readLetters, service.readLetters);
  route(app, contract.prepareLetters, service.prepareLetters);
  route(app, contract.recordPosting, service.recordPosting);
  fileRoute(
    app,
    {
      path: contract.LETTERS_PDF,
      summary: "The prepared letters as one PDF for window envelopes",
      params: inMeeting,
      query: contract.LettersQuery,
    },
    (ctx, input) => service.printLetters(ctx, input, site),
  );
};
