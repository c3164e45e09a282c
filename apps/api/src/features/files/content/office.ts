import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { cleanJpeg } from "./jpeg.ts";

configure({ useWebWorkers: false });

const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 300 * 1024 * 1024;
/** An embedded picture may be as large as a file. */
const MOST_PICTURE = 10 * 1024 * 1024;

const EMPTY = {
  "docProps/core.xml":
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  "docProps/app.xml":
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  "docProps/custom.xml":
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  "meta.xml":
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>',
} as const;

/** Programs in documents: VBA of Microsoft's formats, Basic and scripts of OpenDocument, embedded objects that may be any. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\/|\/activeX\//i;
const PICTURE = /(\/media|^Pictures|^docProps)\/.+\.jpe?g$/i;

export type CleanedOffice = "broken" | "unsafe" | { content: Buffer; isChanged: boolean };

/** Replaces what names author, company and times, and takes places out of embedded photos; all else is copied as it is. */
export const cleanOffice = async (bytes: Buffer): Promise<CleanedOffice> => {
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true }).getEntries();
    if (!isHarmless(entries)) return "unsafe";
    const writer = new ZipWriter(new Uint8ArrayWriter(), { keepOrder: true, extendedTimestamp: false });
    let isChanged = false;
    for (const entry of entries) if (!entry.directory) isChanged = (await copy(writer, entry)) || isChanged;
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

/** True: without something that was in it. */
const copy = async (writer: ZipWriter<Uint8Array>, entry: FileEntry): Promise<boolean> => {
  const { filename } = entry;
  if (filename in EMPTY) {
    await writer.add(filename, new Uint8ArrayReader(Buffer.from(EMPTY[filename as keyof typeof EMPTY])));
    return true;
  }
  const picture = await cleanedPicture(entry);
  if (picture) {
    await writer.add(filename, new Uint8ArrayReader(picture), { level: 0 });
    return true;
  }
  const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  const { compressionMethod, uncompressedSize, crc32 = 0 } = entry;
  const head = { compressionMethod, uncompressedSize, crc32 };
  await writer.add(filename, new Uint8ArrayReader(raw), { ...head, passThrough: true });
  return false;
};

const cleanedPicture = async (entry: FileEntry): Promise<Buffer | null> => {
  if (!PICTURE.test(entry.filename) || entry.uncompressedSize > MOST_PICTURE) return null;
  const bytes = Buffer.from(await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }));
  const cleaned = bytes.length > 4 ? cleanJpeg(bytes) : null;
  return cleaned?.isChanged ? cleaned.content : null;
};
