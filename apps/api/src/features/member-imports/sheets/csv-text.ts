import { RefusedFile } from "./sheet-refusal.ts";

const starts = (bytes: Uint8Array, ...beginning: number[]): boolean =>
  beginning.every((byte, index) => bytes[index] === byte);

/** Text that was read in the wrong encoding once and saved so: "MÃ¼ller". Nobody can say safely what it was. */
const MANGLED = /\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what text never holds
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;
const MARKUP = /^\s*(<\?xml|<!doctype|<html|<table|\{\\rtf|%PDF)/i;

/** UTF-8 and UTF-16 by their marks, UTF-8 without one, else Windows-1252 as German Excel writes it. */
export const decodeText = (bytes: Uint8Array): string => {
  const text = decode(bytes);
  if (text.trim() === "") throw new RefusedFile("empty-file");
  if (CONTROL.test(text) || MARKUP.test(text)) throw new RefusedFile("not-a-spreadsheet");
  const mangled = text.slice(0, text.match(MANGLED)?.index ?? 0);
  if (MANGLED.test(text)) throw new RefusedFile("unreadable-text", mangled.split(/\r\n?|\n/).length);
  return text;
};

const decode = (bytes: Uint8Array): string => {
  try {
    if (starts(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
    if (starts(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be", { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile("unreadable-text");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
};

/** Bytes that Windows-1252 does not use: the file is in yet another encoding. */
const UNUSED: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

const decodeWindows = (bytes: Uint8Array): string => {
  if (starts(bytes, 0xef, 0xbb, 0xbf) || bytes.some((byte) => UNUSED.includes(byte))) {
    const isText = !bytes.includes(0);
    throw new RefusedFile(isText ? "unreadable-text" : "not-a-spreadsheet");
  }
  return new TextDecoder("windows-1252").decode(bytes);
};
