import { isOneSlip } from "./one-slip.ts";
import { STOP_WORDS, SYNONYMS } from "./vocabulary.ts";

/** Another way to say a word: all of it must be there. Distant: said of a part of a compound only. */
export type Phrase = { readonly words: readonly string[]; readonly isDistant: boolean };

export type Term = { readonly word: string; readonly phrases: readonly Phrase[] };

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

/** Shorter ones stand by chance at the beginning or the end of a longer word. */
const LEAST_FOR_PARTS = 5;

const keys = [...synonyms.keys()];
const longest = (found: readonly string[]): string =>
  found.reduce((best, key) => (key.length > best.length ? key : best), "");

const meantBy = (word: string): string | undefined =>
  synonyms.has(word) || word.length < LEAST_FOR_SLIPS
    ? word
    : keys.find((key) => key.length >= LEAST_FOR_SLIPS && isOneSlip(word, key));

/** Kindergartenanmeldung is said of whoever is asked for a Kindergarten, and so is Betriebskindergarten. */
const partsOf = (word: string): string[] => {
  const parts = keys.filter((key) => key.length >= LEAST_FOR_PARTS && key.length < word.length);
  return [longest(parts.filter((key) => word.startsWith(key))), longest(parts.filter((key) => word.endsWith(key)))];
};

const phrasesFor = (word: string): Phrase[] => {
  const said = synonyms.get(meantBy(word) ?? "");
  const isDistant = said === undefined;
  const phrases = said ?? partsOf(word).flatMap((part) => synonyms.get(part) ?? []);
  return phrases.map((words) => ({ words, isDistant }));
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
