import { deflateSync } from "node:zlib";

type PdfFacts = { author: string; title: string; packet?: string; picture?: Buffer };

const stream = (head: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);

/** As new programs write: what describes it, with its author, lies with other objects in a packed one, and so does the table of offsets. */
export const packedPdf = ({ author, title, packet = "", picture = Buffer.alloc(0) }: PdfFacts): Buffer => {
  const catalog = "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>";
  const pages = "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>";
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 99 99 ] >>";
  const info = `<< /Creator <${Buffer.from(author).toString("hex")}> /Author (${author} \\(Amt\\) (und) ) /Title (${title}) >>`;
  const objects = [catalog, pages, page, info];
  const offsets = objects.map((_, index) => objects.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const table = offsets.map((offset, index) => `${index + 1} ${offset}`).join(" ");
  const packed = deflateSync(Buffer.from(`${table} ${objects.join(" ")}`));
  const parts: [number, Buffer][] = [
    [5, stream("/Type /Metadata /Subtype /XML /Filter /FlateDecode", deflateSync(Buffer.from(packet)))],
    [6, stream(`/Type /ObjStm /N 4 /First ${table.length + 1} /Filter /FlateDecode`, packed)],
    [7, stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode", picture)],
  ];
  return withTable(parts);
};

const withTable = (parts: readonly [number, Buffer][]): Buffer => {
  let pdf = Buffer.from("%PDF-1.7\n");
  const places = new Map<number, number>();
  for (const [number, content] of parts) {
    places.set(number, pdf.length);
    pdf = Buffer.concat([pdf, Buffer.from(`${number} 0 obj\n`), content, Buffer.from("\nendobj\n")]);
  }
  const start = pdf.length;
  const rows = Array.from({ length: 9 }, (_, number) => {
    const row = Buffer.alloc(7);
    const place = number === 8 ? start : places.get(number);
    row.writeUInt8(place !== undefined ? 1 : Number(number > 0) * 2);
    row.writeUInt32BE(place ?? 6, 1);
    row.writeUInt16BE(place !== undefined || number === 0 ? 0 : number - 1, 5);
    return row;
  });
  const head = "/Type /XRef /Size 9 /W [ 1 4 2 ] /Root 1 0 R /Info 4 0 R";
  return Buffer.concat([
    pdf,
    Buffer.from("8 0 obj\n"),
    stream(head, Buffer.concat(rows)),
    Buffer.from(`\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
};
