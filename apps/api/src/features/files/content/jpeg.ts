import { withoutCameraFacts } from "./exif.ts";

/** Segments that carry a picture; APP2 only as colour profile, APP14 says how colours are stored. */
const DROPPED = (marker: number, data: Buffer): boolean => {
  if (marker === 0xfe) return true;
  if (marker < 0xe1 || marker > 0xef || marker === 0xee) return false;
  return !(marker === 0xe2 && data.subarray(0, 11).toString("latin1") === "ICC_PROFILE");
};

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const EXIF_HEAD = 6;
/** Of what `withoutCameraFacts` leaves. */
const APP1_HEAD = Buffer.from("ffe10022457869660000", "hex");

type Jpeg = { pixels: number; kept: Buffer[]; isChanged: boolean };

/** Takes out all that is not the picture, without a loss; what follows the end of the picture too. Null: not a JPEG. */
export const cleanJpeg = (bytes: Buffer): { content: Buffer; pixels: number; isChanged: boolean } | null => {
  const jpeg: Jpeg = { pixels: 0, kept: [bytes.subarray(0, 2)], isChanged: false };
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const size = bytes.readUInt16BE(at + 2);
    const end = at + 2 + size;
    if (size < 2 || end > bytes.length) return null;
    keep(jpeg, marker, bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const scanEnd = endOfScan(bytes, at);
    jpeg.kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    if (bytes[at + 1] === 0xd9) return finish(jpeg, at + 2 < bytes.length);
  }
  return null;
};

const finish = ({ kept, pixels, isChanged }: Jpeg, isTrailed: boolean) => ({
  content: Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]),
  pixels,
  isChanged: isChanged || isTrailed,
});

const keep = (jpeg: Jpeg, marker: number, segment: Buffer): void => {
  const data = segment.subarray(4);
  if (isFrame(marker) && data.length >= 5) jpeg.pixels = data.readUInt16BE(1) * data.readUInt16BE(3);
  if (!DROPPED(marker, data)) return void jpeg.kept.push(segment);
  const left = marker === 0xe1 && data.toString("latin1", 0, 4) === "Exif" ? withoutCameraFacts(data) : null;
  if (left) jpeg.kept.push(APP1_HEAD, left);
  jpeg.isChanged ||= !left?.equals(data.subarray(EXIF_HEAD));
};

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
};
