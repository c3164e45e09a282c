/** Texts, times and camera data; a picture is the same without them. */
const DROPPED = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** Takes out texts and what follows the end. Null: not a PNG. */
export const cleanPng = (bytes: Buffer): { content: Buffer; pixels: number; isChanged: boolean } | null => {
  if (bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  let isChanged = false;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (DROPPED.has(type)) isChanged = true;
    else kept.push(bytes.subarray(at, end));
    at = end;
    if (type === "IEND") return { content: Buffer.concat(kept), pixels, isChanged: isChanged || at < bytes.length };
  }
  return null;
};
