import type { Db, PrismaClient } from "@runde-tische/database/client";
import * as directoryWords from "./directory-words.repository.ts";
import { type Term, termsOf } from "./search-terms.ts";
import type { Choice, Level, Lexeme, TermChoices } from "./word-queries.ts";

/** What may stand for each word of a question. */
export const readQuestion = async (db: Db, q: string): Promise<TermChoices[]> => {
  const terms = termsOf(q);
  if (terms.length === 0) return [];
  const texts = terms.flatMap(({ word, phrases }) => [
    { word, isTyped: true },
    ...phrases.flatMap(({ words }) => words.map((said) => ({ word: said, isTyped: false }))),
  ]);
  const found = await directoryWords.findForms(
    db,
    texts.map((text, id) => ({ id, ...text })),
  );
  const ids = texts.keys();
  return terms.map((term) => choicesOf(term, ids, found)).filter(({ exact }) => exact.length > 0);
};

/** Takes as many of the ids, in their order, as the term has words. */
const choicesOf = (
  { phrases }: Term,
  ids: Iterator<number>,
  found: readonly directoryWords.FoundWord[],
): TermChoices => {
  const next = (): number => ids.next().value as number;
  const typed = next();
  const lexemes = (id: number, levels: readonly Level[]): Lexeme[] =>
    found.filter((word) => word.id === id && levels.includes(word.level));
  const choices = (level: Level): Choice[] => lexemes(typed, [level]).map((lexeme) => [[lexeme]]);
  const said = phrases.map(({ words, isDistant }) => ({
    choice: words.map(() => lexemes(next(), ["exact", "near"])),
    isDistant,
  }));
  const sayings = (areDistant: boolean): Choice[] =>
    said
      .filter(({ choice, isDistant }) => isDistant === areDistant && choice.every((part) => part.length > 0))
      .map(({ choice }) => choice);
  return {
    exact: choices("exact"),
    near: [...choices("near"), ...sayings(false)],
    loose: choices("loose"),
    distant: sayings(true),
  };
};

/** Words that stood only in what was changed or erased since. */
export const forgetUnusedWords = (db: PrismaClient): Promise<void> => directoryWords.deleteUnused(db);
