import { constants, deflateSync, inflateSync } from "node:zlib";
import { endOfDictionary, streamsOf } from "./pdf-syntax.ts";

/** What all compressed parts together may become; more is left as it is. */
const MOST_INFLATED = 64 * 1024 * 1024;
/** Each change of a document may add another dictionary; more than these were not made by honest programs. */
const MOST_DICTIONARIES = 20;

/**
 * Overwrites author, programs and times in place, so that every offset stays right, and tags, forms and links with it. A
 * signed or encrypted document is left as it is: it would be broken, or cannot be read.
 */
export const cleanPdf = (bytes: Buffer): { content: Buffer; isChanged: boolean } => {
  const text = bytes.toString("latin1");
  if (/\/ByteRange\s{0,20}\[/.test(text) || /\/Encrypt\s{1,20}\d{1,9}\s/.test(text))
    return { content: bytes, isChanged: false };
  const content = Buffer.from(bytes);
  const ids = infoIds(text);
  const changes = [clearPlain(content, text, ids), clearPacked(content, text, ids), clearPackets(content, text)];
  return { content, isChanged: changes.includes(true) };
};

const infoIds = (text: string): ReadonlySet<number> => {
  const found = text.matchAll(/\/Info\s{1,20}(\d{1,9})\s{1,20}\d{1,5}\s{1,20}R/g);
  return new Set(found.take(MOST_DICTIONARIES).map(([, id]) => Number(id)));
};

const clearPlain = (content: Buffer, text: string, ids: ReadonlySet<number>): boolean => {
  const cleared = [...ids].flatMap((id) => {
    const heads = text.matchAll(new RegExp(`(?<!\\d)${id}\\s{1,20}\\d{1,5}\\s{1,20}obj\\b`, "g"));
    return [...heads.take(MOST_DICTIONARIES)].map(({ index, 0: head }) =>
      clearDictionary(content, text, index + head.length),
    );
  });
  return cleared.includes(true);
};

/** Blanks what stands between the brackets of the dictionary that begins there: an empty one is as good as none. */
const clearDictionary = (content: Buffer, text: string, from: number): boolean => {
  const start = text.indexOf("<<", from);
  const end = start < 0 || start - from > 20 ? -1 : endOfDictionary(text, start);
  if (end < 0 || text.slice(start + 2, end).trim() === "") return false;
  content.fill(0x20, start + 2, end);
  return true;
};

/** The dictionary may be one of many in a compressed object; it is put back where it fits, since blanks compress well. */
const clearPacked = (content: Buffer, text: string, ids: ReadonlySet<number>): boolean => {
  if (ids.size === 0) return false;
  let budget = MOST_INFLATED;
  let isCleared = false;
  for (const { head, from } of streamsOf(text)) {
    const length = Number(/\/Length\s{1,20}(\d{1,9})(?!\d|\s{1,20}\d{1,5}\s{1,20}R)/.exec(head)?.[1] ?? 0);
    if (!/\/ObjStm\b/.test(head) || length === 0) continue;
    const packed = inflated(content.subarray(from, from + length), budget);
    budget -= packed?.length ?? 0;
    if (!packed || !clearIn(packed, head, ids)) continue;
    const again = deflateSync(packed, { level: constants.Z_BEST_COMPRESSION });
    if (again.length > length) continue;
    content.fill(0x20, from, from + length);
    again.copy(content, from);
    isCleared = true;
  }
  return isCleared;
};

const inflated = (bytes: Buffer, budget: number): Buffer | null => {
  if (budget <= 0) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: budget });
  } catch {
    return null;
  }
};

/** Objects stand behind a table of their numbers and offsets. */
const clearIn = (packed: Buffer, head: string, ids: ReadonlySet<number>): boolean => {
  const first = Number(/\/First\s{1,20}(\d{1,9})/.exec(head)?.[1] ?? 0);
  const text = packed.toString("latin1");
  const table = text.slice(0, first).trim().split(/\s+/).map(Number);
  let isCleared = false;
  for (let entry = 0; entry + 1 < table.length; entry += 2) {
    if (!ids.has(table[entry] ?? -1)) continue;
    isCleared = clearDictionary(packed, text, first + (table[entry + 1] ?? 0)) || isCleared;
  }
  return isCleared;
};

/** An empty deflated stream, for what a reader expects to inflate. */
const NOTHING = Buffer.from("789c030000000001", "hex");

/** XMP says the same once more. */
const clearPackets = (content: Buffer, text: string): boolean => {
  let isCleared = false;
  for (const { head, from } of streamsOf(text)) {
    if (!/\/Type\s{0,20}\/Metadata\b/.test(head)) continue;
    const to = text.indexOf("endstream", from);
    if (to < from + NOTHING.length) continue;
    content.fill(0x20, from, to);
    if (/\/Filter\b/.test(head)) NOTHING.copy(content, from);
    isCleared = true;
  }
  return isCleared;
};
