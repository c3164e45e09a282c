import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { type Cells, columns, type ListedMunicipality, problemsOf, toListed } from "./list-row.ts";
import { decodeList, separatorOf, UnreadableList } from "./list-text.ts";

export type BadRow = { line: number; reason: string };

/** Either rows to take or reasons not to: a list with a bad row is not taken at all. */
export type MunicipalityList = { rows: ListedMunicipality[]; badRows: BadRow[] };

type Line = { line: number; cells: string[] };

const splitLines = (text: string): Line[] => {
  try {
    // The parser's types do not know that `info` wraps each record.
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableList(`The file is not a proper CSV file: ${error.message}`);
    throw error;
  }
};

const readHeading = (heading: Line | undefined): { positions: number[]; width: number } => {
  const names = heading?.cells.map((name) => name.toLowerCase()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new UnreadableList(`The first line must name the columns; missing: ${missing.join(", ")}.`);
  return { positions: columns.map((column) => names.indexOf(column)), width: names.length };
};

const toCells = (line: Line, positions: number[]): Cells =>
  Object.fromEntries(
    columns.map((column, index) => [column, (line.cells[positions[index] ?? -1] ?? "").trim()]),
  ) as Cells;

/** What only shows beside the other rows: a key that came before, a county under two names. */
const createComparison = () => {
  const linesByKey = new Map<string, number>();
  const counties = new Map<string, { name: string; line: number }>();
  return ({ ars, county }: ListedMunicipality, line: number): string[] => {
    const earlier = linesByKey.get(ars);
    if (earlier !== undefined) return [`ars ${ars} stands in line ${earlier} already`];
    linesByKey.set(ars, line);
    if (county === null) return [];
    const known = counties.get(ars.slice(0, 5));
    if (!known) counties.set(ars.slice(0, 5), { name: county, line });
    return known && known.name !== county
      ? [`kreis is "${county}" here and "${known.name}" in line ${known.line}`]
      : [];
  };
};

/** Reads the official list of municipalities (`ars,ags,name,…`). Throws `UnreadableList`. */
export const readMunicipalityList = (bytes: Uint8Array): MunicipalityList => {
  const [heading, ...lines] = splitLines(decodeList(bytes));
  const { positions, width } = readHeading(heading);
  if (lines.length === 0) throw new UnreadableList("The file has no rows below its heading.");
  const compare = createComparison();
  const list: MunicipalityList = { rows: [], badRows: [] };
  for (const line of lines) {
    const cells = toCells(line, positions);
    const ownProblems =
      line.cells.length === width ? problemsOf(cells) : [`has ${line.cells.length} columns instead of ${width}`];
    const row = ownProblems.length === 0 ? toListed(cells) : null;
    const reasons = row ? compare(row, line.line) : ownProblems;
    if (row && reasons.length === 0) list.rows.push(row);
    list.badRows.push(...reasons.map((reason) => ({ line: line.line, reason })));
  }
  return list;
};
