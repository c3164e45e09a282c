import { SaxesParser } from "saxes";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { readPicture } from "./read-picture.ts";

/** What a part becomes; "unsafe": no document with it is taken. */
type Rewrite = (part: Buffer) => Buffer | "unsafe";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = "http://schemas.openxmlformats.org";

/** The title stays: readers of documents need it. */
const titleOf = (part: Buffer): string => /<dc:title>[^<]{1,1000}<\/dc:title>/.exec(part.toString())?.[0] ?? "";

const DUBLIN_CORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

const coreProperties: Rewrite = (part) =>
  Buffer.from(
    `${XML}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties" ${DUBLIN_CORE}>${titleOf(part)}</cp:coreProperties>`,
  );

const openDocumentMeta: Rewrite = (part) =>
  Buffer.from(
    `${XML}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ${DUBLIN_CORE} office:version="1.3"><office:meta>${titleOf(part)}</office:meta></office:document-meta>`,
  );

const emptyProperties =
  (kind: "extended" | "custom"): Rewrite =>
  () =>
    Buffer.from(`${XML}<Properties xmlns="${SCHEMAS}/officeDocument/2006/${kind}-properties"/>`);

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

const MOST_ELEMENTS = 20_000;

/** Null: it is no XML, or more than a document has. */
const elementsOf = (part: Buffer): Element[] | null => {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (found.length >= MOST_ELEMENTS) throw new RangeError("more elements than a document has");
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  try {
    parser.write(part.toString()).close();
    return found;
  } catch {
    return null;
  }
};

/** The parts' kinds tell of programs, however their files are called. */
const contentTypes: Rewrite = (part) => {
  const all = elementsOf(part);
  const isProgram = ({ attributes }: Element) => /macro|vbaProject|activeX/i.test(attributes["ContentType"] ?? "");
  return all === null || all.some(isProgram) ? "unsafe" : part;
};

/** A template elsewhere may bring programs when the document is opened, and names the author's folders. Other parts elsewhere are refused. */
const relations: Rewrite = (part) => {
  const all = elementsOf(part);
  if (all === null) return "unsafe";
  const external = all.filter(({ attributes }) => attributes["TargetMode"]?.toLowerCase() === "external");
  if (external.some(({ attributes }) => /\/(oleObject|frame|subDocument|package)$/.test(attributes["Type"] ?? "")))
    return "unsafe";
  const isTemplate = ({ attributes }: Element) => /\/attachedTemplate$/.test(attributes["Type"] ?? "");
  if (!all.some(isTemplate)) return part;
  const kept = all.filter((element) => /(^|:)Relationship$/.test(element.name) && !isTemplate(element));
  const tags = kept.map(({ attributes }) => `<Relationship ${attributesOf(attributes)}/>`);
  return Buffer.from(
    `${XML}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${tags.join("")}</Relationships>`,
  );
};

const attributesOf = (attributes: Element["attributes"]): string =>
  ["Id", "Type", "Target", "TargetMode"]
    .flatMap((name) => (attributes[name] === undefined ? [] : [`${name}="${escapeXml(attributes[name])}"`]))
    .join(" ");

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const without =
  (pattern: RegExp, replacement = ""): Rewrite =>
  (part) => {
    const text = part.toString();
    const rest = text.replace(pattern, replacement);
    return rest === text ? part : Buffer.from(rest);
  };

const picture =
  (clean: typeof cleanJpeg): Rewrite =>
  (part) =>
    readPicture(clean, part)?.content ?? part;

const IN_PICTURES = String.raw`(?:\/media|^Pictures|^Thumbnails|^docProps)\/.+\.`;

const REWRITES: readonly (readonly [RegExp, Rewrite])[] = [
  [/^docProps\/core\.xml$/, coreProperties],
  [/^docProps\/app\.xml$/, emptyProperties("extended")],
  [/^docProps\/custom\.xml$/, emptyProperties("custom")],
  [/^meta\.xml$/, openDocumentMeta],
  [/^\[Content_Types\]\.xml$/i, contentTypes],
  [/\.rels$/i, relations],
  [/^word\/settings\.xml$/, without(/<w:attachedTemplate\b[^<>]*?(?:\/>|>\s*<\/w:attachedTemplate>)/g)],
  // The author's folder.
  [/^xl\/workbook\.xml$/, without(/(<x15ac:absPath\b[^<>]*?\burl=)("[^"<>]*"|'[^'<>]*')/g, '$1""')],
  [new RegExp(`${IN_PICTURES}jpe?g$`, "i"), picture(cleanJpeg)],
  [new RegExp(`${IN_PICTURES}png$`, "i"), picture(cleanPng)],
];

/** Null: a part of that name is copied as it is. */
export const rewriteOf = (name: string): Rewrite | null =>
  REWRITES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
