import type { RefusedSheet, SheetTable } from "@runde-tische/contracts/member-imports";
import { readFormats } from "./cell-formats.ts";
import { readCsv } from "./csv-rows.ts";
import { toTable } from "./headings.ts";
import type { RawRow } from "./raw-rows.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { RefusedFile } from "./sheet-refusal.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { readWorkbook } from "./workbook.ts";
import { openArchive } from "./zip-entries.ts";

type Read = { sheets: string[]; sheet: number; rows: RawRow[] };

/** A spreadsheet as a table of texts, or why it is none. `sheet` null: the first one that holds something. */
export const readFile = async (bytes: Buffer, sheet: number | null): Promise<SheetTable | RefusedSheet> => {
  try {
    const { rows, ...read } = await readRows(bytes, sheet);
    return { kind: "table", ...read, ...toTable(rows) };
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    throw error;
  }
};

const ZIP = Buffer.from("PK\x03\x04");
const EMPTY_ZIP = Buffer.from("PK\x05\x06");
/** The container of old Excel, and of new Excel once it has a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const beginsWith = (bytes: Buffer, signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);

const readRows = async (bytes: Buffer, sheet: number | null): Promise<Read> => {
  if (bytes.length === 0) throw new RefusedFile("empty-file");
  if (beginsWith(bytes, COMPOUND)) throw new RefusedFile(whichCompound(bytes));
  if (beginsWith(bytes, EMPTY_ZIP)) throw new RefusedFile("not-a-spreadsheet");
  if (beginsWith(bytes, ZIP)) return readXlsx(bytes, sheet);
  return { sheets: [""], sheet: 0, rows: readCsv(bytes) };
};

const whichCompound = (bytes: Buffer) => {
  const holds = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  return holds("Workbook") || holds("Book") ? "old-excel" : "not-a-spreadsheet";
};

const readXlsx = async (bytes: Buffer, sheet: number | null): Promise<Read> => {
  try {
    return await readBook(bytes, sheet);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // The archive or a part of it is broken, in words of the libraries that read it.
    throw new RefusedFile("damaged");
  }
};

const readBook = async (bytes: Buffer, sheet: number | null): Promise<Read> => {
  const archive = await openArchive(bytes);
  const { sheets, countsFrom1904 } = await readWorkbook(archive);
  const names = sheets.map(({ name }) => name);
  const facts = { strings: await readSharedStrings(archive), formats: await readFormats(archive), countsFrom1904 };
  const asked = sheet === null ? sheets.keys() : [Math.min(sheet, sheets.length - 1)];
  for (const index of asked) {
    const chunks = archive.open(sheets[index]?.part ?? "");
    if (!chunks) throw new RefusedFile("damaged");
    const rows = await readSheetRows(chunks, facts);
    if (rows.length > 0) return { sheets: names, sheet: index, rows };
  }
  throw new RefusedFile("no-rows");
};
