import { type CellFormat, showNumber } from "./cell-formats.ts";
import { columnOf } from "./column-letters.ts";
import { collectRows, type RawRow } from "./raw-rows.ts";
import { collectText, unescapeText } from "./shared-strings.ts";
import { RefusedFile } from "./sheet-refusal.ts";
import { readXml } from "./xml-events.ts";

export type BookFacts = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly countsFrom1904: boolean;
};

type Cell = { type: string; style: number; value: string | null; formula: string | null; inline: string };
type Part = "value" | "formula";

/** Further right than any list reaches; what stands there is empty or a mistake. */
const MOST_COLUMN = 16_384;
/** As many as Excel has. */
const MOST_ROW = 1_048_576;

const PARTS: Readonly<Record<string, Part>> = { v: "value", f: "formula" };

/** The rows of one sheet as texts. A formula is never worked out: what Excel saved as its value counts. */
export const readSheetRows = async (chunks: AsyncIterable<Uint8Array>, facts: BookFacts): Promise<RawRow[]> => {
  const { rows, add } = collectRows();
  const inline = collectText();
  const row = { number: 0, column: -1, cells: [] as string[] };
  let cell: Cell | null = null;
  let part: Part | null = null;
  await readXml(chunks, {
    open: (name, attributes) => {
      inline.reader.open(name, attributes);
      if (name === "row") beginRow(row, attributes["r"]);
      if (name === "c") {
        row.column = columnOf(attributes["r"] ?? "") ?? row.column + 1;
        cell = newCell(attributes);
      }
      part = PARTS[name] ?? null;
      if (cell && part) cell[part] = "";
    },
    text: (text) => {
      inline.reader.text(text);
      if (cell && part) cell[part] += text;
    },
    close: (name) => {
      inline.reader.close(name);
      part = null;
      if (name === "is" && cell) cell.inline = inline.take();
      if (name === "row") add(row.number, row.cells);
      if (name !== "c" || !cell) return;
      const text = showCell(cell, facts);
      if (text.trim() !== "" && row.column < MOST_COLUMN) row.cells[row.column] = text;
      cell = null;
    },
  });
  return rows;
};

/** Some writers leave the numbers out; where they stand, they rise. */
const beginRow = (row: { number: number; column: number; cells: string[] }, written: string | undefined): void => {
  const number = written === undefined ? row.number + 1 : Number(written);
  if (!Number.isInteger(number) || number <= row.number || number > MOST_ROW) throw new RefusedFile("damaged");
  row.number = number;
  row.column = -1;
  row.cells = [];
};

const newCell = ({ t = "n", s = "0" }: Readonly<Record<string, string>>): Cell => ({
  ...{ type: t, style: Number(s), value: null, formula: null, inline: "" },
});

const showCell = ({ type, style, value, formula, inline }: Cell, facts: BookFacts): string => {
  if (formula !== null && (value === null || (value === "" && type !== "str"))) return `=${formula.replace(/^=/, "")}`;
  switch (type) {
    case "s":
      return facts.strings[Number(value)] ?? "";
    case "inlineStr":
      return inline;
    case "b":
      return value === "1" ? "ja" : "nein";
    case "n":
      return value ? showNumber(value, facts.formats[style] ?? "plain", facts.countsFrom1904) : "";
    case "d":
      return value?.slice(0, 10).split("-").reverse().join(".") ?? "";
    default:
      return unescapeText(value ?? "");
  }
};
