import { expect, test } from "vitest";
import { deriveKeys } from "./keys.ts";
import { linkCode, linkCodeHash, readLinkCode } from "./link-code.ts";

const keys = deriveKeys("a secret for tests only, long enough to be accepted");
const link = { id: "0199d7a0-0000-7000-8000-000000000001", generation: 1 };

test("a code is three times four letters that are not mistaken, another one for each link, generation and installation", () => {
  const code = linkCode(keys, link);
  const others = [
    linkCode(keys, { ...link, generation: 2 }),
    linkCode(keys, { ...link, id: link.id.replace(/1$/, "2") }),
    linkCode(deriveKeys("another secret for tests only, long enough as well"), link),
  ];

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set([code, ...others]).size).toBe(4);
  expect(linkCodeHash(keys, code)).not.toContain(code);
});

test("all 60 bits are used", () => {
  const codes = Array.from({ length: 400 }, (_, generation) => linkCode(keys, { ...link, generation: generation + 1 }));
  for (const place of [0, 6, 13]) expect(new Set(codes.map((code) => code[place])).size).toBe(32);
});

test("it is read however it was typed, and nothing else is one", () => {
  expect(readLinkCode(" abc0-1def 23gh ")).toBe("ABC0-1DEF-23GH");
  expect(readLinkCode("abcO–lDEf.23gh")).toBe("ABC0-1DEF-23GH");
  for (const typed of ["", "ABC0-1DEF", "ABC0-1DEF-23GU", "ABC0-1DEF-23GH-7"]) expect(readLinkCode(typed)).toBeNull();
});
