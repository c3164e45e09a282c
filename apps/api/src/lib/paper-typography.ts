import type { Language } from "@runde-tische/contracts/fields";

const NO_BREAK = "\u00a0";

/** What a keyboard has, as pairs around whole words; an inch or a lonely sign stays as it is. */
const QUOTED = /(?<=^|[\s(\u00a0])"(?=\S)([^"\n]*[^"\s])"(?=$|[\s).,;:!?…–\u00a0])/gu;

/** A number and what it counts, what a number belongs to, abbreviations and titles are not torn apart. */
const KEPT_TOGETHER: Record<Language, readonly RegExp[]> = {
  de: [
    /(?<=\b\d{1,3}\.) (?=\p{L})/gu,
    /(?<=\d) (?=(?:Uhr|Min\.|Minuten?|Std\.|Stunden?|Tagen?|Prozent|Euro|EUR|km|m²|qm|[€%])(?!\p{L}))/gu,
    /(?<=§|\b(?:Art\.|Abs\.|Nr\.|S\.|TOP|Dr\.|Prof\.|Frau|Herrn?)) (?=[\p{Lu}\d])/gu,
    /(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)/gu,
    /(?<=\b\d{5}) (?=\p{Lu})/gu,
    / (?=[–·] )/gu,
  ],
  en: [
    /(?<=\d) (?=(?:min|hours?|days?|per cent|km|[€%])(?!\p{L}))/gu,
    /(?<=\b(?:Dr|Mr|Mrs|Ms)\.?) (?=\p{Lu})/gu,
    / (?=[·] )/gu,
  ],
};

/** As a typesetter would set it; letters and their order stay as they were written. */
export const setType = (text: string, language: Language): string =>
  KEPT_TOGETHER[language].reduce(
    (set, gap) => set.replaceAll(gap, NO_BREAK),
    text.replaceAll(QUOTED, language === "de" ? "„$1“" : "“$1”"),
  );

/** "+49 30 1234" on one line. */
export const unbroken = (text: string): string => text.replaceAll(" ", NO_BREAK);
