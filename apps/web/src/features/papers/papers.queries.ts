import { AGENDA_PDF, NAME_CARDS_PDF, SIGNATURES_PDF } from "@runde-tische/contracts/papers";
import { apiUrl } from "../../lib/api-url.ts";
import type { Language } from "../../lib/language.ts";

export const agendaPdf = (meetingId: string, language: Language, part: "all" | "public" = "all"): string =>
  apiUrl({ path: AGENDA_PDF }, { meetingId }, { language, part });

export const signaturesPdf = (meetingId: string, language: Language): string =>
  apiUrl({ path: SIGNATURES_PDF }, { meetingId }, { language });

export const nameCardsPdf = (meetingId: string, language: Language, who: "delegates" | "all"): string =>
  apiUrl({ path: NAME_CARDS_PDF }, { meetingId }, { language, who });
