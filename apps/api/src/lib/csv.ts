export const CSV_TYPE = "text/csv; charset=utf-8; header=present";

/** A byte order mark tells Excel that it is UTF-8; the semicolon is what it expects where the comma divides decimals. */
export const toCsv = (rows: readonly string[][]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;

/**
 * A spreadsheet takes a cell that begins so for a formula: the apostrophe makes it text, and is shown. Phone numbers are
 * written without that beginning (`toTextPhone`), so that it stands before nothing but what somebody smuggled in.
 */
const cellOf = (value: string): string => {
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
