/** Zero-width spaces, soft hyphens and marks of direction: nobody sees them, and no two texts with and without are equal. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One line as a person would type it: composed umlauts, ordinary spaces, none at the ends. */
export const cleanText = (text: string): string => cleanLines(text).replace(/\s+/g, " ");

/** As `cleanText`, with its line breaks. */
export const cleanLines = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .replace(CONTROL, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();

/** Letters that Unicode does not take apart into a plain one and its mark. */
const MARKED: Readonly<Record<string, string>> = { ß: "ss", ł: "l", ø: "o", đ: "d", ı: "i" };

/** For comparing: whoever writes "MÜLLER" or "Mueller " means no other person than "müller", nor "Celik" than "Çelik". */
export const comparable = (text: string): string =>
  cleanText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßłøđı]/g, (letter) => MARKED[letter] ?? letter)
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
