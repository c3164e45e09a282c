import { isOneSlip } from "./one-slip.ts";
import { STOP_WORDS, SYNONYMS } from "./vocabulary.ts";

/** A word that somebody typed, and other ways to say it: each a phrase of which all words must be there. */
export type Term = { readonly word: string; readonly phrases: readonly (readonly string[])[] };

const MOST_TERMS = 6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Only for looking up in the vocabulary; what is searched for takes its form in the database. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1");

const stopWords = new Set(STOP_WORDS.flatMap(wordsOf).map(plain));

const synonyms = new Map(
  Object.entries(SYNONYMS).flatMap(([words, phrases]) =>
    wordsOf(words).map((word) => [plain(word), phrases.map(wordsOf)] as const),
  ),
);

/** In shorter words a slip makes another word. */
const LEAST_FOR_SLIPS = 6;

const phrasesFor = (word: string): readonly (readonly string[])[] => {
  const exact = synonyms.get(word);
  if (exact || word.length < LEAST_FOR_SLIPS) return exact ?? [];
  const meant = [...synonyms.keys()].find((key) => key.length >= LEAST_FOR_SLIPS && isOneSlip(word, key));
  return synonyms.get(meant ?? "") ?? [];
};

/** Words that say what is looked for; those that only make it a question count where there are no others. */
export const termsOf = (q: string): Term[] => {
  const words = [...new Set(wordsOf(q))];
  const telling = words.filter((word) => !stopWords.has(plain(word)));
  return (telling.length > 0 ? telling : words)
    .slice(0, MOST_TERMS)
    .map((word) => ({ word, phrases: phrasesFor(plain(word)) }));
};

export const lettersIn = (q: string): number => q.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
