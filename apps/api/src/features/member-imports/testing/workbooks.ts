import { strToU8, zipSync } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

/** A list with a heading and one person, as the cells of a sheet. */
export const SHEET_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Mia Weber</t></is></c></row>';

const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const BOOK =
  '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
  '<sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"' +
  ' Target="worksheets/sheet1.xml"/></Relationships>';

export const zip = (parts: Parts): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
      ),
    ),
  );

/** The least that is a workbook; `parts` adds or replaces. */
export const workbook = (rows: string = SHEET_ROWS, parts: Parts = {}): Buffer =>
  zip({
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels": RELATIONS,
    "xl/worksheets/sheet1.xml": sheetXml(rows),
    ...parts,
  });

/** The parts say of themselves that they unpack to a few bytes. */
export const lyingAboutSizes = (archive: Buffer): Buffer => {
  const copy = Buffer.from(archive);
  for (const [signature, offset] of [
    ["PK\x03\x04", 22],
    ["PK\x01\x02", 24],
  ] as const)
    for (let at = copy.indexOf(signature); at >= 0; at = copy.indexOf(signature, at + 4))
      copy.writeUInt32LE(10, at + offset);
  return copy;
};
