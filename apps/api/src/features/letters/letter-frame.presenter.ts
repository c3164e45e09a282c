import type { Language } from "@runde-tische/contracts/fields";
import type { Letters } from "@runde-tische/contracts/letters";
import { renderSVG } from "uqr";
import { unbroken } from "../../lib/paper-typography.ts";
import { PAPER_TEXTS } from "../papers/paper-texts.ts";
import { LETTER_TEXTS } from "./letter-texts.ts";

/** One way to reach a page: by its picture, by what is typed, by a call. */
type Way = { text: string; page: string | null; codeLabel: string; code: string | null };

export type LetterPart =
  | { kind: "text"; paragraphs: readonly (readonly string[])[] }
  | { kind: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: "ways"; title: string; qr: string; qrLabel: string; ways: readonly Way[]; note: string | null }
  | {
      kind: "agenda";
      agendaTitle: string;
      columns: readonly string[];
      items: readonly (readonly string[])[];
      internal: string | null;
    }
  | { kind: "closing"; regards: string; names: readonly string[] };

/** A letter for a window envelope. */
export type FramedLetter = {
  language: Language;
  /** From the top. */
  address: readonly string[];
  subject: string;
  greeting: string;
  parts: readonly LetterPart[];
};

export type Sender = Letters["sender"];

type Around = { title: string; sender: Sender; now: Date; timeZone: string };

/** What the template `letters` sets. */
export const toLetterFrame = (letters: readonly FramedLetter[], { title, sender, now, timeZone }: Around) => ({
  language: "de" as const,
  title,
  sender: sender.name,
  footer: "",
  labels: {},
  returnAddress: [sender.name, ...sender.address.map(unbroken)].join(" · "),
  senderLines: [sender.name, ...sender.address],
  letters: letters.map((letter) => {
    const texts = LETTER_TEXTS[letter.language];
    return {
      ...letter,
      information: [
        ...(sender.phone ? [[texts.phone, sender.phone]] : []),
        [texts.date, dateOf(letter.language, now, timeZone)],
      ],
      pageLabel: texts.page,
    };
  }),
});

/** Blank lines part paragraphs, as their writer wrote them. */
export const textPart = (text: string): LetterPart => ({
  kind: "text",
  paragraphs: text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().split("\n")),
});

export const plainWay = (text: string): Way => ({ text, page: null, codeLabel: "", code: null });

/** What the square opens. */
export const squareOf = (url: string): string => renderSVG(url, { ecc: "M", border: 0 });

/** As one types it. */
export const typedPage = (url: string): string => url.replace(/^https?:\/\//, "");

/** A page that asks for nothing. */
export const pageWays = (language: Language, { title, url }: { title: string; url: string }): LetterPart => {
  const texts = LETTER_TEXTS[language];
  const byAddress = { text: texts.byAddress, page: typedPage(url), codeLabel: "", code: null };
  const ways = [plainWay(texts.bySquare), byAddress];
  return { kind: "ways", title, qr: squareOf(url), qrLabel: texts.pageQr, ways, note: null };
};

export const closingPart = (language: Language, names: readonly (string | null)[]): LetterPart => ({
  kind: "closing",
  regards: LETTER_TEXTS[language].regards,
  names: names.filter((name) => name !== null),
});

const dateOf = (language: Language, now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(PAPER_TEXTS[language].locale, { dateStyle: "long", timeZone }).format(now);
