const DROPPED = new Set(["EXIF", "XMP "]);
const EXIF_AND_XMP = 0x08 | 0x04;

/** Takes out camera data and what follows the end. Null: not a WebP picture. */
export const cleanWebp = (bytes: Buffer): { content: Buffer; pixels: number; isChanged: boolean } | null => {
  const total = bytes.readUInt32LE(4) + 8;
  if (total > bytes.length + 1) return null;
  const kept: Buffer[] = [];
  let pixels = 0;
  let isChanged = total < bytes.length;
  for (let at = 12; at + 8 <= Math.min(total, bytes.length); ) {
    const type = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return null;
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (type === "VP8X" && size >= 10) {
      pixels = (1 + chunk.readUIntLE(12, 3)) * (1 + chunk.readUIntLE(15, 3));
      chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
    }
    if (DROPPED.has(type)) isChanged = true;
    else kept.push(chunk);
    at = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return { content: Buffer.concat([head, body]), pixels, isChanged };
};
