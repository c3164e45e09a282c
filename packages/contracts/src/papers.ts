import { z } from "zod";
import { Id, Language } from "./fields.ts";

/** Files beside the JSON, below `API_PREFIX`. */
export const AGENDA_PDF = "/meetings/:meetingId/agenda.pdf";

export const PaperQuery = z.strictObject({ language: Language.default("de") });

export const AgendaPaperQuery = PaperQuery.extend({
  /** "public": for the notice board, also of those who see more. */
  part: z.enum(["all", "public"]).default("all"),
});

export const meetingOfPaper = z.object({ meetingId: Id });
