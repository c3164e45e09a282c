const ORIENTATION = 0x0112;

/** How a camera was held, 1 to 8, without which pictures from phones lie on their side; 1 where nothing says so. `exif`: with or without its own head. */
const turnOf = (exif: Buffer): number => {
  const tiff = exif.toString("latin1", 0, 4) === "Exif" ? exif.subarray(6) : exif;
  if (tiff.length < 10) return 1;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  for (let entry = 0; entry < u16(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (u16(at) !== ORIENTATION) continue;
    const turn = u16(at + 8);
    return turn <= 8 ? turn : 1;
  }
  return 1;
};

/** What is left of a camera's facts: how it was held, if not upright. Null: nothing. */
export const withoutCameraFacts = (exif: Buffer): Buffer | null => {
  const turn = turnOf(exif);
  if (turn <= 1) return null;
  const tiff = Buffer.from("4d4d002a00000008000101120003000000010000000000000000", "hex");
  tiff.writeUInt16BE(turn, 18);
  return tiff;
};
