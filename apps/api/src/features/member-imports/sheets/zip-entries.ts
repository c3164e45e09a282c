import { type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { RefusedFile } from "./sheet-refusal.ts";

/** What all parts that are read may come to when they are unpacked: 2,000 rows of 100 cells need a quarter. */
const MOST_UNPACKED_BYTES = 40_000_000;
const MOST_ENTRIES = 1000;

export type Archive = {
  readonly names: readonly string[];
  /** The part, unpacked as it is asked for; null: there is none. What it says of its size is not believed. */
  readonly open: (name: string) => AsyncIterable<Uint8Array> | null;
};

export const openArchive = async (bytes: Buffer): Promise<Archive> => {
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkOverlappingEntry: true });
  const entries = new Map<string, FileEntry>();
  for await (const entry of zip.getEntriesGenerator()) {
    if (entries.size === MOST_ENTRIES) throw new RefusedFile("too-large-inside");
    if (!entry.directory) entries.set(entry.filename, entry);
  }
  let left = MOST_UNPACKED_BYTES;
  async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
    if (entry.encrypted) throw new RefusedFile("encrypted");
    if (entry.uncompressedSize > left) throw new RefusedFile("too-large-inside");
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const unpacking = entry.getData(writable, { checkCrc32: true });
    // What is broken is heard of from the stream; nobody listens here to what another reason has stopped.
    unpacking.catch(() => undefined);
    for await (const chunk of readable) {
      left -= chunk.length;
      if (left < 0) throw new RefusedFile("too-large-inside");
      yield chunk;
    }
    await unpacking;
  }
  const open = (name: string) => {
    const entry = entries.get(name);
    return entry ? unpack(entry) : null;
  };
  return { names: [...entries.keys()], open };
};
