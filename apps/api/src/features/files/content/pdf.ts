import { constants, deflateSync, inflateSync } from "node:zlib";
import { cleanJpeg } from "./jpeg.ts";
import { entriesOf, type Stream, streamsOf } from "./pdf-syntax.ts";
import { readPicture } from "./read-picture.ts";
import { withoutPersonalFacts } from "./xmp.ts";

/** What all compressed parts together may become; more is left as it is. */
const MOST_INFLATED = 64 * 1024 * 1024;
/** Each change of a document may add another dictionary; more than these were not made by honest programs. */
const MOST_DICTIONARIES = 20;

/**
 * Overwrites author, programs and times in place, so that every offset stays right, and tags, forms and links with it (decision 0014).
 * The title stays: readers of documents need it. A signed or encrypted document is left as it is: it would be broken, or cannot be read.
 */
export const cleanPdf = (bytes: Buffer): { content: Buffer; isChanged: boolean } => {
  const text = bytes.toString("latin1");
  if (/\/ByteRange\s{0,20}\[/.test(text) || /\/Encrypt\s{1,20}\d{1,9}\s/.test(text))
    return { content: bytes, isChanged: false };
  const content = Buffer.from(bytes);
  const ids = infoIds(text);
  clearPlain(content, text, ids);
  let budget = MOST_INFLATED;
  for (const stream of streamsOf(text)) budget -= clearStream(content, stream, ids, budget);
  return { content, isChanged: !content.equals(bytes) };
};

const infoIds = (text: string): ReadonlySet<number> => {
  const found = text.matchAll(/\/Info\s{1,20}(\d{1,9})\s{1,20}\d{1,5}\s{1,20}R/g);
  return new Set(found.take(MOST_DICTIONARIES).map(([, id]) => Number(id)));
};

const clearPlain = (content: Buffer, text: string, ids: ReadonlySet<number>): void => {
  for (const id of ids) {
    const heads = text.matchAll(new RegExp(`(?<!\\d)${id}\\s{1,20}\\d{1,5}\\s{1,20}obj\\b`, "g"));
    for (const { index, 0: head } of heads.take(MOST_DICTIONARIES)) clearDictionary(content, text, index + head.length);
  }
};

/** Blanks all but the title of the dictionary that begins there. */
const clearDictionary = (content: Buffer, text: string, from: number): void => {
  const start = text.indexOf("<<", from);
  if (start < 0 || start - from > 20) return;
  for (const { key, from, to } of entriesOf(text, start) ?? []) if (key !== "Title") content.fill(0x20, from, to);
};

/** How many bytes it unpacked. */
const clearStream = (content: Buffer, stream: Stream, ids: ReadonlySet<number>, budget: number): number => {
  const { head, from, to } = stream;
  const bytes = content.subarray(from, to);
  if (/\/Filter\s{0,20}\[?\s{0,20}\/DCTDecode\s{0,20}(?:[\]/>]|$)/.test(head)) {
    const picture = readPicture(cleanJpeg, bytes);
    if (picture?.isChanged) replace(bytes, picture.content, 0);
    return 0;
  }
  const isPacket = /\/Type\s{0,20}\/Metadata\b/.test(head);
  if (!isPacket && (ids.size === 0 || !/\/ObjStm\b/.test(head))) return 0;
  const unpacked = /\/Filter\b/.test(head) ? inflated(bytes, budget) : bytes;
  if (isPacket) clearPacket(bytes, unpacked);
  else if (unpacked) clearPacked(bytes, unpacked, head, ids);
  return unpacked?.length ?? 0;
};

/** What is shorter is filled up: after its end readers look at nothing. */
const replace = (place: Buffer, content: Buffer, filler: number): void => {
  if (content.length > place.length) return;
  place.fill(filler);
  content.copy(place);
};

const inflated = (bytes: Buffer, budget: number): Buffer | null => {
  if (budget <= 0) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: budget });
  } catch {
    return null;
  }
};

const packed = (bytes: Buffer): Buffer => deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION });

/** XMP says the same as the dictionary once more, and of pictures where they were taken. */
const clearPacket = (place: Buffer, packet: Buffer | null): void => {
  const kept = Buffer.from((packet && withoutPersonalFacts(packet.toString("latin1"))) ?? "", "latin1");
  const contents = [kept, Buffer.alloc(0)].map((content) => (packet === place ? content : packed(content)));
  const fitting = contents.find(({ length }) => length <= place.length) ?? Buffer.alloc(0);
  replace(place, fitting, 0x20);
};

/** The dictionary may be one of many in a compressed object; it is put back where it fits, since blanks compress well. */
const clearPacked = (place: Buffer, objects: Buffer, head: string, ids: ReadonlySet<number>): void => {
  const first = Number(/\/First\s{1,20}(\d{1,9})/.exec(head)?.[1] ?? 0);
  const text = objects.toString("latin1");
  // A table of the objects' numbers and offsets stands before them.
  const table = text.slice(0, first).trim().split(/\s+/).map(Number);
  const content = Buffer.from(objects);
  for (let entry = 0; entry + 1 < table.length; entry += 2)
    if (ids.has(table[entry] ?? -1)) clearDictionary(content, text, first + (table[entry + 1] ?? 0));
  if (!content.equals(objects)) replace(place, packed(content), 0x20);
};
