import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { decodeText } from "./csv-text.ts";
import { collectRows, type RawRow } from "./raw-rows.ts";
import { RefusedFile } from "./sheet-refusal.ts";

const DELIMITERS = [";", "\t", ",", "|"] as const;

/** A first line of its own may say it. Excel does not show that line: what it calls row 1 is the next one. */
const DECLARED = /^sep=([;,|\t])\n/i;

/** Whichever stands most often in the first lines, outside of quotes; between equals the German one. */
const delimiterOf = (text: string): string => {
  const lines = text
    .replace(/"[^"]*"/g, "")
    .split("\n", 20)
    .join("\n");
  const counts = DELIMITERS.map((delimiter) => lines.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ";";
};

/** More than that many records is no list of people, whatever stands in them. */
const MOST_RECORDS = 20_000;

export const readCsv = (bytes: Uint8Array): RawRow[] => {
  const text = decodeText(bytes).replace(/\r\n?/g, "\n");
  const declared = DECLARED.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const { rows, add } = collectRows();
  for (const [index, cells] of parseRecords(body, declared?.[1] ?? delimiterOf(body)).entries()) add(index + 1, cells);
  return rows;
};

const parseRecords = (text: string, delimiter: string): string[][] => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      // `Haus "Sonne"` in the middle of a cell is a name, not the beginning of a quotation.
      relax_quotes: true,
      record_delimiter: "\n",
      to: MOST_RECORDS,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error && typeof error["lines"] === "number" ? error["lines"] : null;
    throw new RefusedFile(error.code === "CSV_QUOTE_NOT_CLOSED" ? "open-quotes" : "damaged", line);
  }
};
