const MOST_DICTIONARY = 64 * 1024;
const MOST_HEAD = 2000;
const MOST_STREAMS = 100_000;

const TOKEN = /[\s\0]+|%[^\r\n]*|\/[^\s\0()<>[\]{}/%]*|<<|>>|<[^<>]*>|[[\](]|[^\s\0()<>[\]{}/%]+/y;
const IN_STRING = /\\[\s\S]|[()]/g;

const DEEPER: Readonly<Record<string, number>> = { "<<": 1, "[": 1, ">>": -1, "]": -1 };

type Entry = { key: string; from: number; to: number };

/** The entries of the dictionary that begins at `start` with "<<", each with its key. Null: it is none, or ends nowhere near. */
export const entriesOf = (text: string, start: number): Entry[] | null => {
  const entries: Entry[] = [];
  let depth = 0;
  let isKeyNext = true;
  for (const { token, at } of tokensOf(text, start)) {
    depth += DEEPER[token] ?? 0;
    const isKey: boolean = depth === 1 && isKeyNext && token.startsWith("/");
    const last = entries.at(-1);
    if (last && (isKey || depth === 0)) last.to = at;
    if (depth === 0) return entries;
    if (isKey) entries.push({ key: nameOf(token), from: at, to: at });
    isKeyNext = !isKey;
  }
  return null;
};

/** Without blanks and comments; a string is one "(". */
function* tokensOf(text: string, start: number): Generator<{ token: string; at: number }> {
  for (let at = start; at < start + MOST_DICTIONARY; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (!token) return;
    if (!/^[\s\0%]/.test(token)) yield { token, at };
    at = token === "(" ? endOfString(text, at) : at + token.length;
  }
}

/** Just behind its last bracket; brackets in it come in pairs, or behind a backslash. */
const endOfString = (text: string, start: number): number => {
  let depth = 0;
  IN_STRING.lastIndex = start;
  for (let found = IN_STRING.exec(text); found && found.index < start + MOST_DICTIONARY; found = IN_STRING.exec(text)) {
    if (found[0] === "(") depth += 1;
    else if (found[0] === ")") depth -= 1;
    if (depth === 0) return IN_STRING.lastIndex;
  }
  return Number.POSITIVE_INFINITY;
};

const nameOf = (token: string): string =>
  token.slice(1).replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export type Stream = { readonly head: string; readonly from: number; readonly to: number };

/** The dictionary of each stream and where its bytes stand; by search from the end of the dictionary, which costs the same for any input. */
export function* streamsOf(text: string): Generator<Stream> {
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g).take(MOST_STREAMS)) {
    const before = text.slice(Math.max(0, index - MOST_HEAD), index);
    const head = before.slice(before.lastIndexOf(" obj") + 4);
    const from = index + keyword.length;
    const length = Number(/\/Length\s{1,20}(\d{1,9})(?!\d|\s{1,20}\d{1,5}\s{1,20}R)/.exec(head)?.[1] ?? 0);
    const isSo = length > 0 && /^\s{0,2}endstream/.test(text.slice(from + length, from + length + 12));
    const to = isSo ? from + length : text.indexOf("endstream", from);
    if (to > from && to <= text.length) yield { head, from, to };
  }
}
