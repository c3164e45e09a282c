import { changeKinds } from "@runde-tische/contracts/change-kinds";
import { expect, test } from "vitest";
import { nouns } from "../features/administration/log-filter.ts";
import { de } from "./de.ts";
import { moreDe } from "./de-more.ts";
import { en } from "./en.ts";
import { moreEn } from "./en-more.ts";

const german = { ...de, ...moreDe };
const english = { ...en, ...moreEn };

const keysOf = (texts: object, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

const placeholdersOf = (texts: object, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${path}${key}: ${[...value.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort()}`]
      : placeholdersOf(value, `${path}${key}.`),
  );

test("English has the same keys as German", () => {
  expect(keysOf(english).sort()).toEqual(keysOf(german).sort());
});

test("English fills in the same values as German", () => {
  expect(placeholdersOf(english).sort()).toEqual(placeholdersOf(german).sort());
});

test("no German text uses special characters inside words", () => {
  const texts = JSON.stringify(german);
  expect(texts.match(/\p{L}[*_:]in(nen)?\b/gu) ?? []).toEqual([]);
});

test("the noun of whatever the log records stands in its filter", () => {
  const nounsOf = (kinds: readonly string[]) => [...new Set(kinds.map((kind) => kind.split(".")[0]))].sort();

  expect([...nouns].sort()).toEqual(nounsOf(changeKinds));
});
