/** How near a word of the index is to what was typed. */
export type Level = "exact" | "near" | "loose" | "distant";

/** A word of the index, or the beginning of words, that stands for a typed one. */
export type Lexeme = { readonly text: string; readonly isPrefix: boolean };

/** For one typed word, what may stand for it: of each choice all parts must be there, of each part one lexeme. */
export type Choice = readonly (readonly Lexeme[])[];
export type TermChoices = Readonly<Record<Level, readonly Choice[]>>;

export type Question = {
  readonly terms: readonly TermChoices[];
  readonly hasAllWords: boolean;
  readonly municipality: string | null;
  readonly topic: string | null;
};

/** Topic and function, note, organization, name and place: the weights of the index, worth less from one to the next. */
const WORTH = { A: 1, B: 0.8, C: 0.6, D: 0.5 } as const;
const CLOSENESS: Readonly<Record<Level, number>> = { exact: 1, near: 0.75, loose: 0.5, distant: 0.25 };

type Weight = keyof typeof WORTH;
const weights = Object.keys(WORTH) as Weight[];
const levels = Object.keys(CLOSENESS) as Level[];

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, "")}'`;

const isImplied = ({ text, isPrefix }: Lexeme, { text: beginning, isPrefix: isBeginning }: Lexeme): boolean =>
  isBeginning && text.startsWith(beginning) && (!isPrefix || text.length > beginning.length);

/** Without those that another one finds too: each costs a look into the index, and the planner expects what it finds once more. */
const lexemesOf = (lexemes: readonly Lexeme[], weight: string): string => {
  const telling = lexemes.filter((one) => !lexemes.some((other) => isImplied(one, other)));
  return [...new Set(telling.map((one) => lexeme(one, weight)))].join(" | ");
};

const queryOf = (choices: readonly Choice[], weight = ""): string => {
  const words = choices.flatMap((parts) => (parts.length === 1 ? parts : [])).flat();
  const phrases = choices
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map((lexemes) => `(${lexemesOf(lexemes, weight)})`).join(" & "));
  return [...(words.length > 0 ? [lexemesOf(words, weight)] : []), ...phrases].join(" | ");
};

const lexeme = ({ text, isPrefix }: Lexeme, weight: string): string => {
  const label = `${isPrefix ? "*" : ""}${weight}`;
  return label ? `${quote(text)}:${label}` : quote(text);
};

/** What finds every entry that has this word in some form, as text of a `tsquery`; empty: none can. */
export const findingQuery = (term: TermChoices): string => queryOf(levels.flatMap((level) => term[level]));

/** What an entry is worth for one word: the first of these that it fulfils, best first. */
export const worths = (term: TermChoices): { query: string; worth: number }[] =>
  weights
    .flatMap((weight) => levels.map((level) => ({ weight, level, worth: WORTH[weight] * CLOSENESS[level] })))
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ level }) => term[level].length > 0)
    .map(({ weight, level, worth }) => ({ query: queryOf(term[level], weight), worth }));
