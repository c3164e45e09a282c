import { withoutCameraFacts } from "./exif.ts";

const EXIF = 0x08;
const XMP = 0x04;

type Webp = { kept: Buffer[]; exif: Buffer | null; pixels: number };

/** Takes out camera data and what follows the end. Null: not a WebP picture. */
export const cleanWebp = (bytes: Buffer): { content: Buffer; pixels: number; isChanged: boolean } | null => {
  const total = bytes.readUInt32LE(4) + 8;
  if (total > bytes.length + 1) return null;
  const webp: Webp = { kept: [], exif: null, pixels: 0 };
  for (let at = 12; at + 8 <= Math.min(total, bytes.length); ) {
    const size = bytes.readUInt32LE(at + 4);
    if (at + 8 + size > bytes.length) return null;
    const end = at + 8 + size + (size % 2);
    take(webp, bytes.subarray(at, end), size);
    at = end;
  }
  return webp.kept.length === 0 ? null : finish(webp, bytes);
};

const typeOf = (chunk: Buffer): string => chunk.toString("latin1", 0, 4);

const take = (webp: Webp, chunk: Buffer, size: number): void => {
  const type = typeOf(chunk);
  if (type === "EXIF") webp.exif ??= withoutCameraFacts(chunk.subarray(8, 8 + size));
  else if (type !== "XMP ") webp.kept.push(Buffer.from(chunk));
  if (type === "VP8X" && size >= 10) webp.pixels = (1 + chunk.readUIntLE(12, 3)) * (1 + chunk.readUIntLE(15, 3));
};

/** EXIF comes last; the head of a picture that has more than pixels says what comes. */
const finish = ({ kept, exif, pixels }: Webp, bytes: Buffer) => {
  const head = kept.find((chunk) => typeOf(chunk) === "VP8X" && chunk.length > 8);
  if (head) head[8] = ((head[8] ?? 0) & ~(EXIF | XMP)) | (exif ? EXIF : 0);
  const content = riff(head && exif ? [...kept, exifChunk(exif)] : kept);
  return { content, pixels, isChanged: !content.equals(bytes) };
};

const exifChunk = (exif: Buffer): Buffer => {
  const head = Buffer.from("EXIF\0\0\0\0", "latin1");
  head.writeUInt32LE(exif.length, 4);
  return Buffer.concat([head, exif]);
};

const riff = (chunks: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(chunks);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};
