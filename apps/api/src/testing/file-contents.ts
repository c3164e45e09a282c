import { crc32, deflateSync } from "node:zlib";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A grey picture; `texts` are written into it as programs write author and place. */
export const png = (width = 4, height = 4, texts: readonly string[] = []): Buffer => {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const rows = width * height > 10_000 ? Buffer.alloc(0) : Buffer.alloc((width + 1) * height, 128);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", head),
    ...texts.map((text) => pngChunk("tEXt", Buffer.from(`Author\0${text}`, "latin1"))),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
};

/** A picture of one pixel from a phone held upright, with its place. */
export const jpegWithPlace = (place: string): Buffer => {
  const exif = Buffer.concat([
    Buffer.from("4578696600004d4d002a00000008000101120003000000010006000000000000", "hex"),
    Buffer.from(place, "latin1"),
  ]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  const tables = Buffer.concat([Buffer.from("ffdb004300", "hex"), Buffer.alloc(64, 1)]);
  const frame = Buffer.from("ffc0000b080001000101011100", "hex");
  const codes = Buffer.from(
    "ffc40014000100000000000000000000000000000003ffc40014100100000000000000000000000000000000",
    "hex",
  );
  const scan = Buffer.from("ffda0008010100003f0037", "hex");
  return Buffer.concat([
    Buffer.from("ffd8", "hex"),
    Buffer.concat([Buffer.from("ffe1", "hex"), size, exif]),
    tables,
    frame,
    codes,
    scan,
    Buffer.from("ffd9", "hex"),
  ]);
};

export const zip = async (entries: Record<string, string | Buffer>): Promise<Buffer> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries))
    await writer.add(name, new Uint8ArrayReader(Buffer.from(content)));
  return Buffer.from(await writer.close());
};

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Word's least, by that author. */
export const docx = (author: string, more: Record<string, string | Buffer> = {}): Promise<Buffer> =>
  zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    "word/document.xml": "<w:document/>",
    "docProps/core.xml": `<cp:coreProperties><dc:creator>${author}</dc:creator></cp:coreProperties>`,
    ...more,
  });

/** A document by that author, padded with what does not compress to about that many bytes. */
export const pdf = (author: string, filler: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Metadata 3 0 R >>\nendobj\n2 0 obj\n<< /Author (${author}) /Title (Plan \\(neu\\)) >>\nendobj\n3 0 obj\n<< /Type /Metadata /Length ${author.length + 40} >>\nstream\n<x:xmpmeta><dc:creator>${author}</dc:creator></x:xmpmeta>\nendstream\nendobj\n%`,
      "latin1",
    ),
    filler,
    Buffer.from("\ntrailer\n<< /Root 1 0 R /Info 2 0 R >>\n%%EOF\n", "latin1"),
  ]);
