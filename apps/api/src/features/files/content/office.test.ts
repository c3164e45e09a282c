import { describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { docx, jpegWithPlace, png, zip } from "../../../testing/file-contents.ts";
import { clean } from "./cleaning.ts";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relations = (kind: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/hyperlink" Target="https://kommune.example/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="r2" Type="${RELATION}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;

/** What a second library reads in it. */
const partsOf = async (content: Buffer): Promise<Record<string, string>> => {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string>>();
  const parts: Record<string, string> = {};
  fromBuffer(content, { lazyEntries: true }, (error, archive) => {
    if (error) return reject(error);
    archive.on("end", () => resolve(parts));
    archive.on("error", reject);
    archive.on("entry", (entry) =>
      archive.openReadStream(entry, async (broken, stream) => {
        if (broken) return reject(broken);
        const pieces = await Array.fromAsync(stream as AsyncIterable<Buffer>);
        parts[entry.fileName] = Buffer.concat(pieces).toString("latin1");
        archive.readEntry();
      }),
    );
    archive.readEntry();
  });
  return promise;
};

test("a document loses what names its author, device and folders, and keeps title, links and all else", async () => {
  const table = await zip({
    "docProps/core.xml": "<cp:coreProperties><dc:creator>Anna Amt</dc:creator></cp:coreProperties>",
    "xl/workbook.xml": '<workbook><x15ac:absPath url="C:\\Users\\Anna Amt\\" xmlns:x15ac="x"/><sheets/></workbook>',
  });
  const bytes = await docx("Anna Amt</dc:creator><dc:title>Plan</dc:title><dc:creator>Anna", {
    "docProps/app.xml": "<Properties><Company>Amt von Anna</Company></Properties>",
    "docProps/custom.xml": "<Properties>Anna</Properties>",
    "word/media/image1.png": png(4, 4, ["Anna Amt"]),
    "word/media/image2.jpeg": jpegWithPlace("Anna Amt"),
    "word/embeddings/Tabelle.xlsx": table,
    "word/settings.xml": '<w:settings><w:attachedTemplate r:id="r2"/><w:zoom w:percent="90"/></w:settings>',
    "word/_rels/settings.xml.rels": relations("attachedTemplate", "file:///C:/Users/Anna%20Amt/Brief.dotm"),
  });

  const { content, metadataRemoved } = await clean(bytes);

  expect(metadataRemoved).toBe(true);
  const parts = await partsOf(content);
  const inner = await partsOf(Buffer.from(parts["word/embeddings/Tabelle.xlsx"] ?? "", "latin1"));
  expect(JSON.stringify([parts, inner])).not.toContain("Anna");
  expect(parts["docProps/core.xml"]).toContain("<dc:title>Plan</dc:title>");
  expect(parts["word/settings.xml"]).toBe('<w:settings><w:zoom w:percent="90"/></w:settings>');
  expect(parts["word/_rels/settings.xml.rels"]).toContain('Target="https://kommune.example/?a=1&amp;b=2"');
  expect(parts["word/_rels/settings.xml.rels"]).not.toContain("attachedTemplate");
  expect(inner["xl/workbook.xml"]).toContain('url=""');
  expect(parts["word/document.xml"]).toBe("<w:document/>");
  expect((await clean(content)).metadataRemoved).toBe(false);
});

const withProgram =
  '<Types><Override PartName="/word/harmless.bin" ContentType="application/vnd.ms-office.vbaProj&#101;ct"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

describe("a document is refused", () => {
  test.for<[string, Record<string, string | Buffer>, string]>([
    [
      "with a program under another name",
      { "[Content_Types].xml": withProgram, "word/harmless.bin": "Sub" },
      "unsafe-file",
    ],
    ["with controls that run", { "word/activeX/activeX1.bin": "x" }, "unsafe-file"],
    ["with an embedded document that has programs", { "word/embeddings/a.xlsm": "x" }, "unsafe-file"],
    [
      "with an object elsewhere",
      { "word/_rels/a.xml.rels": relations("oleObject", "https://x.example/a") },
      "unsafe-file",
    ],
    ["with relations that are none", { "word/_rels/a.xml.rels": "<Relationships" }, "unsafe-file"],
    ["that unfolds where it is looked into", { "word/media/a.png": Buffer.alloc(41 * 1024 * 1024) }, "unsafe-file"],
  ])("%s", async ([, parts, code]) => {
    await expect(clean(await docx("A", parts))).rejects.toMatchObject({ code });
  });

  test.for([
    ["that unfolds to hundreds of megabytes", 1_000_001, 320_000_000, "unsafe-file"],
    ["that says it unfolds to less than it does", 9_000_001, 1000, "wrong-file-type"],
  ] as const)("%s", async ([, size, said, code]) => {
    const bytes = await docx("A", { "word/media/a.jpg": Buffer.alloc(size) });
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (bytes.readUInt32LE(at) === size) bytes.writeUInt32LE(said, at);
    await expect(clean(bytes)).rejects.toMatchObject({ code });
  });
});
