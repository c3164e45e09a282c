import { afterEach, expect, test, vi } from "vitest";
import { readLanguage, storeLanguage } from "./language.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["https:", true],
  ["http:", false],
])("over %s the language's cookie is sent encrypted only: %s", (protocol, isSecure) => {
  const written = vi.spyOn(document, "cookie", "set").mockImplementation(() => undefined);
  vi.stubGlobal("location", { protocol });

  storeLanguage("en");

  expect(written.mock.lastCall?.[0]).toMatch(/^language=en; Path=\/;/);
  expect(written.mock.lastCall?.[0].includes("; Secure")).toBe(isSecure);
  written.mockRestore();
});

test.each([
  [["en-GB", "en"], "en"],
  [["ar", "de-DE", "en"], "de"],
  [["uk"], "de"],
] as const)("without a choice a browser that speaks %j reads %s", (languages, read) => {
  vi.stubGlobal("navigator", { languages });

  expect(readLanguage()).toBe(read);
});
