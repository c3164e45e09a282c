import { type Entry, fromBufferPromise } from "yauzl";
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
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  if (zip.entryCount > MOST_ENTRIES) throw new RefusedFile("too-large-inside");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let left = MOST_UNPACKED_BYTES;
  // Unpacking begins with the first chunk that somebody takes: a broken stream that nobody listens to ends the process.
  async function* unpack(entry: Entry): AsyncGenerator<Uint8Array> {
    if (entry.isEncrypted()) throw new RefusedFile("encrypted");
    if (entry.uncompressedSize > left) throw new RefusedFile("too-large-inside");
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      left -= chunk.length;
      if (left < 0) throw new RefusedFile("too-large-inside");
      yield chunk;
    }
  }
  const open = (name: string) => {
    const entry = entries.get(name);
    return entry ? unpack(entry) : null;
  };
  return { names: [...entries.keys()], open };
};
