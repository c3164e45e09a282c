import writeXlsxFile from "write-excel-file/node";

/** A byte order mark tells Excel that it is UTF-8; the semicolon is what it expects where the comma divides decimals. */
export const toCsv = (rows: readonly string[][]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;

/** A spreadsheet takes a cell that begins so for a formula: the apostrophe makes it text. */
const cellOf = (value: string): string => {
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Of the columns, of which the first may be missing. */
const WIDTHS = [24, 30, 26, 26, 30, 22, 40];

/** Every cell is text, which no spreadsheet calculates. */
export const toXlsx = (rows: readonly string[][], sheet: string): Promise<Buffer> => {
  const [head = [], ...others] = rows;
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...others.map((row) => row.map((value) => (value === "" ? null : { value, type: String }))),
  ];
  const columns = WIDTHS.slice(-head.length).map((width) => ({ width }));
  return writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
};
