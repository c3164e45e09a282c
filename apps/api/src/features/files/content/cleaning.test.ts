import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../lib/errors.ts";
import { docx, jpegWithPlace, pdf } from "../../../testing/file-contents.ts";
import { packedPdf } from "../../../testing/pdf-contents.ts";
import { clean } from "./cleaning.ts";

const AUTHOR = "Anna Amt";
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"><xmp:CreatorTool>Schreibprogramm 7.3</xmp:CreatorTool><xmp:CreateDate>2026-11-25T04:00:24+01:00</xmp:CreateDate><xmpMM:DocumentID>uuid:7f0c61d2-94b3-4d1e-a8f5-20c6e3b9d714</xmpMM:DocumentID><xmpMM:InstanceID>uuid:03b58e1f-6c2a-47d9-b1e4-98f7a5c0d362</xmpMM:InstanceID><pdf:Producer>Bibliothek zum Setzen, Fassung 12.4.1</pdf:Producer><dc:creator><rdf:Seq><rdf:li>${AUTHOR}</rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Übersicht</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A picture that is no single colour, held upright, with author, place and colour profile. */
const photo = (frames = 1): Sharp => {
  const [width, height] = [24, 16 * frames];
  const noise = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251));
  const raw = { width, height, channels: 3 as const, ...(frames > 1 && { pageHeight: 16 }) };
  return sharp(noise, { raw })
    .withExif({ IFD0: { Artist: AUTHOR }, IFD3: { GPSLatitude: "52/1 31/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .withIccProfile("p3")
    .withXmp(XMP);
};

const PICTURES: Record<string, () => Promise<Buffer>> = {
  JPEG: () => photo().jpeg().toBuffer(),
  "progressive JPEG": () => photo().jpeg({ progressive: true }).toBuffer(),
  PNG: () => photo().png().toBuffer(),
  WebP: () => photo().webp().toBuffer(),
  "WebP without loss": () => photo().webp({ lossless: true }).toBuffer(),
  "WebP that moves": () =>
    photo(3)
      .webp({ loop: 0, delay: [50, 50, 50] })
      .toBuffer(),
};

describe("a second library sees the same picture without author and place:", () => {
  test.for(Object.entries(PICTURES))("%s", async ([name, make]) => {
    const bytes = await make();
    const { content, metadataRemoved } = await clean(bytes);

    const pixels = (picture: Buffer) => sharp(picture, { animated: true }).raw().toBuffer();
    const [before, after] = [await sharp(bytes).metadata(), await sharp(content).metadata()];
    expect([before.exif?.includes(AUTHOR), before.orientation], name).toEqual([true, 6]);
    expect(metadataRemoved).toBe(true);
    expect(content.length).toBeLessThan(bytes.length);
    expect(content.toString("latin1")).not.toContain(AUTHOR);
    expect(after).toMatchObject({ width: 24, height: before.height, icc: before.icc });
    expect([after.xmp, after.pages]).toEqual([undefined, before.pages]);
    expect((await pixels(content)).equals(await pixels(bytes))).toBe(true);
    expect(after.orientation).toBe(before.orientation);
    expect((await clean(content)).metadataRemoved).toBe(false);
  });

  test("nothing hides in a comment, or behind the end", async () => {
    const script = "<html><script>alert(1)</script>";
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), Buffer.from(script)]);
    const bytes = await photo().jpeg().toBuffer();
    const polyglot = Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2), Buffer.from(script)]);
    expect((await clean(polyglot)).content.toString("latin1")).not.toContain("script");
  });
});

const readInfo = async (content: Buffer) => {
  const document = await getDocumentProxy(Uint8Array.from(content));
  const { info, metadata } = await document.getMetadata();
  return {
    pages: document.numPages,
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() as string | undefined,
  };
};

describe("a PDF", () => {
  test("with packed objects keeps title and accessibility standard, and names nobody", async () => {
    const bytes = packedPdf({ author: AUTHOR, title: "Plan", packet: XMP, picture: jpegWithPlace(AUTHOR) });
    expect((await readInfo(bytes)).info).toMatchObject({ Creator: AUTHOR, Title: "Plan" });

    const { content, metadataRemoved } = await clean(bytes);

    const { pages, info, xmp } = await readInfo(content);
    expect([pages, metadataRemoved, content.length]).toEqual([1, true, bytes.length]);
    expect(info).toMatchObject({ Title: "Plan" });
    expect(JSON.stringify([info, xmp, content.toString("latin1")])).not.toContain("Anna");
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("Übersicht");
  });

  test("loses the author that an earlier version of it names, too", async () => {
    const first = pdf(AUTHOR);
    const again = `9 0 obj\n<</Author<${Buffer.from(AUTHOR).toString("hex")}>/Title(Neu)>>\nendobj\ntrailer\n<< /Root 1 0 R /Info 9 0 R >>\n%%EOF\n`;
    const { content } = await clean(Buffer.concat([first, Buffer.from(again)]));
    expect(content.toString("latin1")).not.toMatch(/Anna|416e6e61/);
    expect(content.toString("latin1")).toContain("/Title(Neu)>>");
  });

  test.for<[string, string]>([
    ["signed", "5 0 obj\n<< /Type /Sig /ByteRange [ 0 10 20 30 ] >>\nendobj\n"],
    ["encrypted", "trailer\n<< /Encrypt 6 0 R >>\n"],
  ])("that is %s stays as it is", async ([, part]) => {
    const bytes = Buffer.concat([pdf(AUTHOR), Buffer.from(part)]);
    const { content, metadataRemoved } = await clean(bytes);
    expect([content.equals(bytes), metadataRemoved]).toEqual([true, false]);
  });
});

const KINDS: Record<string, () => Promise<Buffer> | Buffer> = {
  ...PICTURES,
  PDF: () => pdf(AUTHOR),
  "packed PDF": () => packedPdf({ author: AUTHOR, title: "Plan", packet: XMP, picture: jpegWithPlace(AUTHOR) }),
  Word: () => docx(AUTHOR, { "word/media/a.jpeg": jpegWithPlace(AUTHOR) }),
};

test.for(Object.entries(KINDS))(
  "%s, broken in any way, is refused or cleaned, and never grows much",
  async ([, make]) => {
    const bytes = await make();
    const at = fc.nat(bytes.length - 1);
    const change = fc.tuple(at, fc.constantFrom("set", "cut", "drop", "repeat"), fc.nat(255), fc.nat(40));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const broken = changes.reduce(breakOff, Buffer.from(bytes));
        try {
          const { content } = await clean(broken);
          expect(content.length).toBeLessThanOrEqual(broken.length + 1000);
          expect((await clean(content)).content.length).toBeLessThanOrEqual(content.length + 1000);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 150 },
    );
  },
);

const breakOff = (bytes: Buffer, [at, how, value, length]: [number, string, number, number]): Buffer => {
  if (how === "cut") return bytes.subarray(0, at);
  if (how === "drop") return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  if (how === "repeat") return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  const changed = Buffer.from(bytes);
  changed[Math.min(at, bytes.length - 1)] = value;
  return changed;
};
