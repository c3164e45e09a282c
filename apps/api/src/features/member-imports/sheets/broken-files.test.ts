import { describe, expect, test } from "vitest";
import { lyingAboutSizes, SHEET_ROWS, workbook, zip } from "../testing/workbooks.ts";
import { readFile } from "./read-file.ts";

const csv = (text: string) => Buffer.from(text);
const bytes = (...values: number[]) => Buffer.from(values);
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const compound = (stream: string) =>
  Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), utf16(stream)]);
const rows = (count: number) => Array.from({ length: count }, (_, index) => `Person ${index}`).join("\n");
const cells = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`).join(";");
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}="1"`).join(" ");
const HUGE = `<row r="1">${inline("A1", " ".repeat(45_000_000))}</row>`;
const LONG = "x".repeat(5001);
const SHARED = `<sst><si><t>${"y".repeat(4000)}</t></si></sst>`;
const repeated = Array.from({ length: 500 }, (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`).join("");
const wholeBook = workbook();
const entity = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';

/** What is in the file, why it is refused, and where. */
const BROKEN: [what: string, file: Buffer, reason: string, row?: number | null, column?: string | null][] = [
  ["nothing at all", Buffer.alloc(0), "empty-file"],
  ["spaces and line ends", csv(" \n\r\n\t"), "empty-file"],
  ["a byte order mark alone", bytes(0xef, 0xbb, 0xbf), "empty-file"],
  ["a UTF-16 mark alone", bytes(0xff, 0xfe), "empty-file"],
  ["a PDF", csv("%PDF-1.7\n1 0 obj"), "not-a-spreadsheet"],
  ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "not-a-spreadsheet"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46), "not-a-spreadsheet"],
  ["a web page that calls itself .xls", csv("<html><table><tr><td>Name</td></tr></table></html>"), "not-a-spreadsheet"],
  ["a table of HTML alone", csv("<table><tr><td>Name</td></tr></table>"), "not-a-spreadsheet"],
  ["an Excel file of 2003 in XML", csv('<?xml version="1.0"?><Workbook/>'), "not-a-spreadsheet"],
  ["rich text", csv("{\\rtf1 Name}"), "not-a-spreadsheet"],
  ["bytes without sense", bytes(0x41, 0, 0x42, 0, 0x01, 0x02), "not-a-spreadsheet"],
  ["an old Excel file", compound("Workbook"), "old-excel"],
  ["a very old Excel file", compound("Book"), "old-excel"],
  ["an Excel file with a password", compound("EncryptedPackage"), "encrypted"],
  ["an old Word file", compound("WordDocument"), "not-a-spreadsheet"],
  ["an empty archive", zip({}), "not-a-spreadsheet"],
  ["an archive of texts", zip({ "a.txt": "Name" }), "not-a-spreadsheet"],
  ["a new Word file", zip({ "word/document.xml": "<document/>" }), "not-a-spreadsheet"],
  ["an OpenDocument table", zip({ mimetype: "application/vnd.oasis", "content.xml": "<x/>" }), "other-spreadsheet"],
  ["a Numbers file", zip({ "Index/Document.iwa": "x" }), "other-spreadsheet"],
  ["a binary Excel file", zip({ "xl/workbook.bin": "x" }), "other-spreadsheet"],
  ["half of an Excel file", wholeBook.subarray(0, wholeBook.length / 2), "damaged"],
  ["an Excel file without its end", wholeBook.subarray(0, wholeBook.length - 8), "damaged"],
  ["only the beginning of an archive", csv("PK\x03\x04"), "damaged"],
  ["an Excel file with bytes overwritten", Buffer.from(wholeBook).fill(0xff, 60, 120), "damaged"],
  ["a workbook without relations", zip({ "xl/workbook.xml": "<workbook/>" }), "damaged"],
  ["a workbook that is no XML", workbook(SHEET_ROWS, { "xl/workbook.xml": "kein XML" }), "damaged"],
  ["a workbook without sheets", workbook(SHEET_ROWS, { "xl/workbook.xml": "<workbook/>" }), "no-rows"],
  ["a row with a number below zero", workbook(`<row r="-3">${inline("A1", "Name")}</row>`), "damaged"],
  ["a row between two rows", workbook(`<row r="1.5">${inline("A1", "Name")}</row>`), "damaged"],
  ["a row further down than Excel goes", workbook(`<row r="1048577">${inline("A1", "Name")}</row>`), "damaged"],
  ["two rows with one number", workbook(`${SHEET_ROWS}<row r="2">${inline("A2", "Mia Weber")}</row>`), "damaged"],
  ["a sheet that ends in the middle", workbook("<row><c><v>1</v>"), "damaged"],
  ["a sheet that is missing", workbook(SHEET_ROWS, { "xl/_rels/workbook.xml.rels": "<R/>" }), "no-rows"],
  [
    "a sheet in another encoding",
    workbook("", { "xl/worksheets/sheet1.xml": bytes(0x3c, 0x61, 0xe4, 0xf6) }),
    "damaged",
  ],
  ["an unknown entity", workbook(`<row>${inline("A1", "&fremd;")}</row>`), "damaged"],
  [
    "entities that grow",
    workbook("", { "xl/worksheets/sheet1.xml": `${entity}<worksheet>&b;</worksheet>` }),
    "damaged",
  ],
  ["entities that grow in the texts", workbook(SHEET_ROWS, { "xl/sharedStrings.xml": `${entity}<sst/>` }), "damaged"],
  [
    "a file from outside named as an entity",
    workbook("", { "xl/worksheets/sheet1.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
    "damaged",
  ],
  ["a sheet that unpacks to 45 MB", workbook(HUGE), "too-large-inside"],
  ["the same, lying about its size", lyingAboutSizes(workbook(HUGE)), "damaged"],
  [
    "texts that unpack to 45 MB",
    workbook(SHEET_ROWS, { "xl/sharedStrings.xml": `<sst>${" ".repeat(45_000_000)}</sst>` }),
    "too-large-inside",
  ],
  [
    "a thousand parts",
    workbook(SHEET_ROWS, Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`p${n}`, ""]))),
    "too-large-inside",
  ],
  [
    "one long text that every cell shows",
    workbook(repeated, { "xl/sharedStrings.xml": SHARED }),
    "too-large-inside",
    376,
  ],
  ["tags in tags without end", workbook("", { "xl/worksheets/sheet1.xml": "<a>".repeat(100_000) }), "damaged"],
  ["a tag of very many attributes", workbook(`<row ${attributes(200_000)}/>`), "damaged"],
  [
    "an archive in an archive in an archive",
    zip({ "a.zip": zip({ "b.zip": zip({ "c.xlsx": wholeBook }) }) }),
    "not-a-spreadsheet",
  ],
  ["an empty sheet", workbook(""), "no-rows"],
  ["empty rows only", workbook('<row r="1"/><row r="2"><c r="A2" s="1"/></row>'), "no-rows"],
  ["a heading alone", csv("Name;E-Mail\n"), "no-rows"],
  ["a heading alone in Excel", workbook(`<row r="1">${inline("A1", "Name")}</row>`), "no-rows"],
  ["2,001 rows", csv(`Name\n${rows(2001)}`), "too-many-rows", 2002],
  ["more rows than a sheet has", csv(`Name\n${"x\n".repeat(30_000)}`), "too-many-rows", 2011],
  ["101 columns", csv(`${cells(100)}\n${cells(101)}`), "too-many-columns", 2, "CW"],
  [
    "a remark far to the right in Excel",
    workbook(`${SHEET_ROWS}<row r="3">${inline("XFD3", "x")}</row>`),
    "too-many-columns",
    3,
    "XFD",
  ],
  ["a cell without end", csv(`Name;Thema\nMia;${LONG}`), "cell-too-long", 2, "B"],
  ["a cell without end in Excel", workbook(`<row r="4">${inline("C4", LONG)}</row>`), "cell-too-long", 4, "C"],
  ["a quotation that never ends", csv('Name;Thema\n"Mia;Bau\nOmar;Sport'), "open-quotes", 3],
  ["umlauts that were read wrongly once", csv("Name\nOmar\nJÃ¼rgen"), "unreadable-text", 3],
  ["umlauts that are lost", csv("Name\nJ\ufffdrgen"), "unreadable-text", 2],
  ["a Cyrillic code page", bytes(0x4e, 0x61, 0x6d, 0x65, 0x0a, 0x81, 0x8d, 0x90), "unreadable-text"],
  ["half a character of UTF-16", bytes(0xff, 0xfe, 0x4e, 0x00, 0x00, 0xd8), "unreadable-text"],
  ["a mark of UTF-8 before another encoding", bytes(0xef, 0xbb, 0xbf, 0x4a, 0xfc, 0x72), "unreadable-text"],
];

describe("a broken file is refused with its reason and place", () => {
  test.each(BROKEN)("%s", async (...[, file, reason, row = null, column = null]) => {
    expect(await readFile(file, null)).toEqual({ kind: "refused", reason, row, column });
  });
});
