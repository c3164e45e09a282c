import writeXlsxFile from "write-excel-file/node";

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
