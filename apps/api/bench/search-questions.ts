import { HOME } from "./search-ground.ts";
import { FUNCTIONS, HOUSES, LAST_NAMES, NOTES, TOPICS, TOWNS } from "./search-vocabulary.ts";

export type Asked = { readonly kind: string; readonly q: string; readonly municipality?: string };

const EACH = 36;

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";
const many = (make: (index: number) => string): string[] => Array.from({ length: EACH }, (_, index) => make(index));
const last = (text: string): string => text.split(" ").at(-1) ?? "";

/** A letter left out, doubled, or two swapped, each in its turn. */
const misspell = (word: string, index: number): string => {
  const place = 2 + (index % Math.max(word.length - 4, 1));
  if (index % 3 === 0) return word.slice(0, place) + word.slice(place + 1);
  if (index % 3 === 1) return word.slice(0, place) + word.charAt(place) + word.slice(place);
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
};

const town = (index: number): string => at(TOWNS.beginnings, index) + at(TOWNS.ends, index * 3);

/** More than two hundred, of the kinds that people ask. */
export const questions = (): Asked[] => {
  const kinds: Record<string, string[]> = {
    exact: many((index) => at(TOPICS, index * 5)),
    misspelt: many((index) => misspell(last(at([...TOPICS, ...FUNCTIONS], index * 7)), index)),
    compound: many(
      (index) =>
        at(["beratung", "genossenschaft", "vermittlung", "kurse", "hilfe", "behörde", "amt", "gründung"], index) +
        (index > 7 ? ` ${at(NOTES, index)}` : ""),
    ),
    "two words": many((index) => `${at(HOUSES, index)} ${last(at(TOPICS, index * 11))}`),
    "with a place": many((index) => `${at(HOUSES, index * 3)} ${town(index)} ${last(at(TOPICS, index))}`),
    name: many((index) => misspell(at(LAST_NAMES, index * 17), index)),
    nothing: many((index) => `Raumfahrt${at(TOWNS.ends, index)} ${index}`),
  };
  const asked = Object.entries(kinds).flatMap(([kind, list]) => list.map((q) => ({ kind, q })));
  const filtered = many((index) => at(TOPICS, index * 3)).map((q) => ({ kind: "filtered", q, municipality: HOME }));
  return [...asked, ...filtered];
};
