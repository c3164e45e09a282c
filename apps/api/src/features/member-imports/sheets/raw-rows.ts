import { MOST_CELL_LENGTH, MOST_IMPORT_COLUMNS, MOST_IMPORT_ROWS } from "@runde-tische/contracts/member-imports";
import { RefusedFile } from "./sheet-refusal.ts";

export type RawRow = { number: number; cells: string[] };

/** Titles and a heading may stand above the rows themselves. */
const ABOVE = 10;

/** A text that is written once can be shown by every cell: what all of them come to counts. */
const MOST_TEXT_LENGTH = 1_500_000;

/** Collects rows that hold something, and refuses more than a list may hold while the file is still being read. */
export const collectRows = () => {
  const rows: RawRow[] = [];
  let left = MOST_TEXT_LENGTH;
  const add = (number: number, cells: string[]): void => {
    const width = cells.findLastIndex((cell = "") => cell.trim() !== "") + 1;
    if (width === 0) return;
    if (width > MOST_IMPORT_COLUMNS) throw new RefusedFile("too-many-columns", number, width - 1);
    const tooLong = cells.findIndex((cell = "") => cell.length > MOST_CELL_LENGTH);
    if (tooLong >= 0) throw new RefusedFile("cell-too-long", number, tooLong);
    if (rows.length === MOST_IMPORT_ROWS + ABOVE) throw new RefusedFile("too-many-rows", number);
    left -= cells.reduce((sum, cell = "") => sum + cell.length, 0);
    if (left < 0) throw new RefusedFile("too-large-inside", number);
    rows.push({ number, cells: Array.from({ length: width }, (_, index) => cells[index] ?? "") });
  };
  return { rows, add };
};
