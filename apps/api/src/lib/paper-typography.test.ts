import { expect, test } from "vitest";
import { setType } from "./paper-typography.ts";

const shown = (text: string, language: "de" | "en" = "de") => setType(text, language).replaceAll("\u00a0", "~");

test.each([
  ["Dienstag, 14. Januar 2031, 17:00–18:30 Uhr", "Dienstag, 14.~Januar 2031, 17:00–18:30~Uhr"],
  ["10 Min. · Vortrag", "10~Min.~· Vortrag"],
  ["z. B. 12.000 € nach § 5 Abs. 2", "z.~B. 12.000~€ nach §~5 Abs.~2"],
  ["Nähstube e. V., Dr. Müller", "Nähstube e.~V., Dr.~Müller"],
  ["Wohnen – und dann", "Wohnen~– und dann"],
  ['Verein "Hand in Hand" ("alt")', "Verein „Hand in Hand“ („alt“)"],
])("German: %s", (text, set) => expect(shown(text)).toBe(set));

test("leaves alone what is no pair, and speaks English to the English", () => {
  expect(shown('Rohr 3", 4" und a="b"')).toBe('Rohr 3", 4" und a="b"');
  expect(shown('The "table", 10 min', "en")).toBe("The “table”, 10~min");
});
