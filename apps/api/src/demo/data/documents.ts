import { crc32, deflateSync } from "node:zlib";

/** One page with these lines, readable for people and for machines. */
export const pdfOf = (title: string, lines: readonly string[]): Buffer => {
  const text = [
    `BT /F1 18 Tf 60 770 Td (${escaped(title)}) Tj ET`,
    ...lines.map((line, index) => `BT /F1 11 Tf 60 ${735 - index * 20} Td (${escaped(line)}) Tj ET`),
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) /ViewerPreferences << /DisplayDocTitle true >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    `<< /Title (${escaped(title)}) >>`,
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, "latin1");
};

/** Its letters are those of Latin-1. */
const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

const WIDTH = 320;
const HEIGHT = 200;

/** A bar chart of these shares, from 0 to 1, in one colour on white. */
export const chartOf = (shares: readonly number[]): Buffer => {
  const row = (y: number) => {
    const slot = WIDTH / shares.length;
    const pixels = Array.from({ length: WIDTH }, (_, x) => {
      const isBar = x % slot > slot * 0.25 && HEIGHT - y < (shares[Math.floor(x / slot)] ?? 0) * HEIGHT;
      return isBar ? 1 : 0;
    });
    return Buffer.from([0, ...pixels]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // 8 bits each, colours from a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const pixels = Buffer.concat(Array.from({ length: HEIGHT }, (_, y) => row(y)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from([255, 255, 255, 23, 26, 158])),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
