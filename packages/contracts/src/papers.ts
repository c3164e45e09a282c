import { z } from "zod";
import { Id, Language } from "./fields.ts";

/** Files beside the JSON, below `API_PREFIX`. */
export const AGENDA_PDF = "/meetings/:meetingId/agenda.pdf";

export const SIGNATURES_PDF = "/meetings/:meetingId/signatures.pdf";
export const NAME_CARDS_PDF = "/meetings/:meetingId/name-cards.pdf";

export const PaperQuery = z.strictObject({ language: Language.default("de") });

export const AgendaPaperQuery = PaperQuery.extend({
  /** "public": for the notice board, also of those who see more. */
  part: z.enum(["all", "public"]).default("all"),
});

export const NameCardsQuery = PaperQuery.extend({
  /** "all": deputies too. */
  who: z.enum(["delegates", "all"]).default("delegates"),
});

export const meetingOfPaper = z.object({ meetingId: Id });
