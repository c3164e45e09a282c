import * as contract from "@runde-tische/contracts/papers";
import type { FastifyInstance } from "fastify";
import { fileRoute } from "../../lib/file-route.ts";
import { writeAgenda } from "./agendas/agenda-papers.service.ts";
import { writeNameCards, writeSignatures } from "./meeting-seats.service.ts";

export const paperRoutes = async (app: FastifyInstance): Promise<void> => {
  fileRoute(
    app,
    {
      path: contract.AGENDA_PDF,
      summary: "The agenda as an accessible PDF, as far as the reader sees it",
      params: contract.meetingOfPaper,
      query: contract.AgendaPaperQuery,
    },
    writeAgenda,
  );
  fileRoute(
    app,
    {
      path: contract.SIGNATURES_PDF,
      summary: "The list of attendance, to be signed, as a PDF",
      params: contract.meetingOfPaper,
      query: contract.PaperQuery,
    },
    writeSignatures,
  );
  fileRoute(
    app,
    {
      path: contract.NAME_CARDS_PDF,
      summary: "Name cards to be folded, as a PDF",
      params: contract.meetingOfPaper,
      query: contract.NameCardsQuery,
    },
    writeNameCards,
  );
};
