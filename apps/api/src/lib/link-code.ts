import { createHmac } from "node:crypto";
import type { Keys } from "./keys.ts";

/** Crockford's: without I, L, O and U, so that nothing is mistaken for something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_PER_LETTER = 5;
const LETTERS = 12;

/** The 60 bits of a personal link that can be typed by hand, as in `7Q2M-K0XW-9FTA`: derived like its secret, stored nowhere. */
export const linkCode = (keys: Keys, { id, generation }: { id: string; generation: number }): string => {
  const mac = createHmac("sha256", keys.of("link-code")).update(`${id}.${generation}`).digest();
  const letters = Array.from({ length: LETTERS }, (_, index) => letterAt(mac, index * BITS_PER_LETTER)).join("");
  return letters.replaceAll(/(.{4})(?=.)/g, "$1-");
};

const letterAt = (bytes: Buffer, bit: number): string => {
  const window = bytes.readUInt16BE(Math.floor(bit / 8));
  return ALPHABET.charAt((window >> (16 - BITS_PER_LETTER - (bit % 8))) & 31);
};

/** As it is printed, however it was typed; null: no code. */
export const readLinkCode = (typed: string): string | null => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const isCode = letters.length === LETTERS && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? letters.replaceAll(/(.{4})(?=.)/g, "$1-") : null;
};

/** What finds a code's link in the database, and tells nobody who reads it the code. */
export const linkCodeHash = (keys: Keys, code: string): string =>
  createHmac("sha256", keys.of("link-code-lookup")).update(code).digest("base64url");

/** `…/k` asks for the code; behind the fragment, which browsers send to no server, it stands in the field already. */
export const codePage = (publicUrl: string): string => `${publicUrl}/k`;
