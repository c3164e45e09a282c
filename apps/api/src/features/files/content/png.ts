import { crc32 } from "node:zlib";
import { withoutCameraFacts } from "./exif.ts";

/** Texts, times and camera data; a picture is the same without them. */
const DROPPED = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** Takes out texts and what follows the end. Null: not a PNG. */
export const cleanPng = (bytes: Buffer): { content: Buffer; pixels: number; isChanged: boolean } | null => {
  if (bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!DROPPED.has(type)) kept.push(bytes.subarray(at, end));
    const left = type === "eXIf" ? withoutCameraFacts(bytes.subarray(at + 8, end - 4)) : null;
    if (left) kept.push(exifChunk(left));
    at = end;
    if (type !== "IEND") continue;
    const content = Buffer.concat(kept);
    return { content, pixels, isChanged: !content.equals(bytes) };
  }
  return null;
};

const exifChunk = (exif: Buffer): Buffer => {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from("eXIf", "latin1"), exif, Buffer.alloc(4)]);
  chunk.writeUInt32BE(exif.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
};
