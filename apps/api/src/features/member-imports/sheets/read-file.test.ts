import { expect, test } from "vitest";
import writeExcel from "write-excel-file/node";
import { workbook } from "../testing/workbooks.ts";
import { readFile } from "./read-file.ts";

const read = async (file: Buffer, sheet: number | null = null) => {
  const table = await readFile(file, sheet);
  if (table.kind === "refused") throw new Error(table.reason);
  return table;
};
const cellsOf = async (file: Buffer) => (await read(file)).rows.map(({ cells }) => cells);
const fieldsOf = async (file: Buffer) => (await read(file)).columns.map(({ field }) => field);

test("an Excel file made by Excel's kind: texts, numbers, days, formulas, a second sheet", async () => {
  const file = await writeExcel([
    {
      sheet: "Mitglieder",
      data: [
        [{ value: "Beratungsstelle am Markt", fontWeight: "bold" }],
        [],
        ["Name", "Telefon", "Eintritt", "Funktion", "PLZ"].map((value) => ({ value, fontWeight: "bold" as const })),
        [
          { value: "Şirin Öztürk" },
          { type: Number, value: 71112345678 },
          { type: Date, value: new Date(Date.UTC(2026, 2, 5)), format: "dd/mm/yyyy" },
          { type: "Formula", value: '="Leitung"' },
          { type: Number, value: 1067, format: "00000" },
        ],
      ],
    },
    { sheet: "Zweite", data: [[{ value: "Name" }], [{ value: "Omar Said" }]] },
  ]).toBuffer();

  const table = await read(file);
  const second = await read(file, 1);

  expect(table.sheets).toEqual(["Mitglieder", "Zweite"]);
  expect(table.columns.map(({ letter, field }) => [letter, field])).toEqual([
    ["A", "name"],
    ["B", "phone"],
    ["C", null],
    ["D", "function"],
    ["E", "postcode"],
  ]);
  expect(table.rows).toEqual([
    { number: 4, cells: ["Şirin Öztürk", "71112345678", "05.03.2026", '="Leitung"', "01067"] },
  ]);
  expect(second.rows[0]?.cells).toEqual(["Omar Said"]);
});

test("a formula counts with the value that Excel saved, and is never worked out", async () => {
  const file = workbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>B1&amp;C1</f><v>Mia Weber</v></c><c r="B2"><f>1+1</f><v>2</v></c>' +
      '<c r="C2"><f>WEBSERVICE("http://x")</f></c><c r="D2"><f>A1</f><v></v></c><c r="E2" t="e"><v>#REF!</v></c></row>',
  );

  expect(await cellsOf(file)).toEqual([["Mia Weber", "2", '=WEBSERVICE("http://x")', "=A1", "#REF!"]]);
});

test("rich text, phonetic readings, hidden sheets and prefixed names", async () => {
  const file = workbook('<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>', {
    "xl/workbook.xml":
      '<x:workbook xmlns:x="a" xmlns:q="b"><x:sheets><x:sheet name="Alt" state="hidden" q:id="rId9"/>' +
      '<x:sheet name="Liste" q:id="rId1"/></x:sheets></x:workbook>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Name</t></si><si><r><t>Mia_x000D_</t></r><rPh><t>MIA</t></rPh><r><t> Weber</t></r></si></sst>",
  });

  expect((await read(file)).sheets).toEqual(["Liste"]);
  expect(await cellsOf(file)).toEqual([["Mia\n Weber", "ja"]]);
});

const LIST = "Name;Funktion;E-Mail\r\nJörg Groß;Leitung;j@verein.example\r\n";
const LATIN = Buffer.from(LIST, "latin1");
const MAC = Buffer.from(LIST.replaceAll("\r\n", "\r"));

test.each([
  ["UTF-8", Buffer.from(LIST)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${LIST}`)],
  ["Windows-1252", LATIN],
  ["UTF-16", Buffer.from(`\ufeff${LIST}`, "utf16le")],
  ["UTF-16, the other way round", Buffer.from(`\ufeff${LIST}`, "utf16le").swap16()],
  ["line ends of an old Mac", MAC],
  ["commas", Buffer.from(LIST.replaceAll(";", ","))],
  ["tabs", Buffer.from(LIST.replaceAll(";", "\t"))],
  ["a declared delimiter", Buffer.from(`sep=;\n${LIST}`)],
])("CSV in %s", async (_, file) => {
  expect(await cellsOf(file)).toEqual([["Jörg Groß", "Leitung", "j@verein.example"]]);
  expect(await fieldsOf(file)).toEqual(["name", "function", "mail"]);
});

test("a row's number is the one that Excel shows, which hides the line of the delimiter", async () => {
  const declared = await read(Buffer.from(`sep=;\r\n\r\n${LIST}`));
  const undeclared = await read(Buffer.from(`"Liste\nvon 2026"\n${LIST}`));
  expect([declared, undeclared].map(({ rows }) => rows[0]?.number)).toEqual([3, 3]);
});

test("a number keeps the leading zeros that its format shows", async () => {
  const formats = ["&quot;D-&quot;00000", "00000;[Red]-00000", "dd/mm", "0.00"];
  const styles = `<s><numFmts>${formats.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code}"/>`).join("")}</numFmts>
    <cellXfs>${formats.map((_, n) => `<xf numFmtId="${200 + n}"/>`).join("")}</cellXfs></s>`;
  const cells = formats.map((_, n) => `<c s="${n}"><v>1067</v></c>`).join("");
  expect(
    await cellsOf(workbook(`<row><c t="str"><v>x</v></c></row><row>${cells}</row>`, { "xl/styles.xml": styles })),
  ).toEqual([
    ["x", "", "", ""],
    ["01067", "01067", "02.12.1902", "1067"],
  ]);
});

test("quotations, line breaks and delimiters within cells", async () => {
  const file = Buffer.from('Name;Thema\n"Weber; Mia";"Bau\nHandwerk"\nHaus "Sonne";"sagt ""ja"""\n');
  expect(await cellsOf(file)).toEqual([
    ["Weber; Mia", "Bau\nHandwerk"],
    ['Haus "Sonne"', 'sagt "ja"'],
  ]);
});

test("a list without a heading keeps its first row", async () => {
  const table = await read(Buffer.from("Mia Weber;Leitung\nOmar Said;Beratung"));
  expect([table.rows.length, table.columns.map(({ heading, field }) => [heading, field])]).toEqual([
    2,
    [
      ["", null],
      ["", null],
    ],
  ]);
});

test("marks that turn the direction of a text, or that nobody sees, are taken out", async () => {
  const file = Buffer.from("\u202eName;Funktion\n\u202eMia\u202c We\u00adber;\u200bLei\u2069tung\n");
  expect(await cellsOf(file)).toEqual([["Mia Weber", "Leitung"]]);
});

test("headings in the words of offices", async () => {
  const file = Buffer.from(
    "Vorname;Nachname*;Position;E-Mail (dienstl.);Tel.-Nr.;Handy:;Anschrift;Zuständig für;Hinweise;Durchwahl;Straße;Haus-Nr.;PLZ;Ort\nA;B;C",
  );
  const fields = [
    "firstName",
    "lastName",
    "function",
    "mail",
    "phone",
    "mobile",
    "address",
    "topics",
    "note",
    null,
  ].concat(["street", "houseNumber", "postcode", "town"]);
  expect(await fieldsOf(file)).toEqual(fields);
});

test("remarks, which may be about the person, go nowhere unasked", async () => {
  expect(await fieldsOf(Buffer.from("Name, Vorname;Bemerkung;Notizen\nA;krank bis Mai;B"))).toEqual([
    "name",
    null,
    null,
  ]);
});
