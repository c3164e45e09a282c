import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { rewriteOf } from "./office-parts.ts";

configure({ useWebWorkers: false });

const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 300 * 1024 * 1024;
/** What is looked into, embedded documents included: more than honest programs pack into a file of this size. */
const MOST_LOOKED_INTO = 40 * 1024 * 1024;

/** Programs in documents: VBA of Microsoft's formats, Basic and scripts of OpenDocument, embedded objects that may be any. */
const PROGRAM =
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\/|\/activeX\/|\/embeddings\/.+\.(doc|xls|ppt)m$/i;
/** The table behind a chart, for one. */
const DOCUMENT = /\/embeddings\/.+\.(docx|xlsx|pptx)$/i;

export type CleanedOffice = "broken" | "unsafe" | { content: Buffer; isChanged: boolean };

type Budget = { left: number };

/** Takes out author, company, times and templates elsewhere, and places of embedded photos; all else is copied as it is. */
export const cleanOffice = async (bytes: Buffer): Promise<CleanedOffice> => {
  return cleanWithin(bytes, { left: MOST_LOOKED_INTO }, false);
};

const cleanWithin = async (bytes: Buffer, budget: Budget, isEmbedded: boolean): Promise<CleanedOffice> => {
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true }).getEntries();
    if (!isHarmless(entries)) return "unsafe";
    const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true, extendedTimestamp: false });
    let isChanged = false;
    for (const entry of entries) {
      if (entry.directory) continue;
      const rewritten = await rewrite(entry, budget, isEmbedded);
      if (rewritten === "unsafe") return "unsafe";
      isChanged ||= rewritten !== null;
      await (rewritten ? writer.add(entry.filename, new Uint8ArrayReader(rewritten)) : copy(writer, entry));
    }
    return { content: Buffer.from(await writer.close()), isChanged };
  } catch {
    return "broken";
  }
};

type Entry = Awaited<ReturnType<ZipReader<Uint8Array>["getEntries"]>>[number];

const isHarmless = (entries: readonly Entry[]): boolean =>
  entries.length <= MOST_ENTRIES &&
  entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) <= MOST_UNPACKED &&
  !entries.some(({ filename, encrypted }) => encrypted || PROGRAM.test(filename));

/** Null: it stays as it is. */
const rewrite = async (entry: FileEntry, budget: Budget, isEmbedded: boolean): Promise<Buffer | "unsafe" | null> => {
  const part = rewriteOf(entry.filename);
  const isDocument = !isEmbedded && DOCUMENT.test(entry.filename);
  if (!part && !isDocument) return null;
  budget.left -= entry.uncompressedSize;
  if (budget.left < 0) return "unsafe";
  const bytes = Buffer.from(await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }));
  const rewritten = part ? part(bytes) : await cleanEmbedded(bytes, budget);
  return rewritten === "unsafe" || !rewritten.equals(bytes) ? rewritten : null;
};

const cleanEmbedded = async (bytes: Buffer, budget: Budget): Promise<Buffer | "unsafe"> => {
  const cleaned = await cleanWithin(bytes, budget, true);
  if (cleaned === "unsafe") return "unsafe";
  return cleaned !== "broken" && cleaned.isChanged ? cleaned.content : bytes;
};

const copy = async (writer: ZipWriter<Uint8Array>, entry: FileEntry): Promise<void> => {
  const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  const { filename, compressionMethod, uncompressedSize, crc32 = 0 } = entry;
  const head = { compressionMethod, uncompressedSize, crc32 };
  await writer.add(filename, new Uint8ArrayReader(raw), { ...head, passThrough: true });
};
