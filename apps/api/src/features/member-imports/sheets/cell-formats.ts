import { readXml } from "./xml-events.ts";
import type { Archive } from "./zip-entries.ts";

/** How a number is to be shown: as a day, with leading zeros, or as it is. */
export type CellFormat = "plain" | "day" | { readonly digits: number };

/** ECMA-376 part 1, 18.8.30: the built-in formats of days and times. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const formatOf = (id: number, code: string | undefined): CellFormat => {
  if (code === undefined) return isBuiltInDay(id) ? "day" : "plain";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const [zeros] = /^0{2,20}(?=;|$)/.exec(bare) ?? [];
  if (zeros) return { digits: zeros.length };
  return /[dmy]/i.test(bare) && !/general|standard/i.test(bare) ? "day" : "plain";
};

/** By the number of the style that a cell names. */
export const readFormats = async (archive: Archive): Promise<CellFormat[]> => {
  const styles = archive.open("xl/styles.xml");
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  if (!styles) return formats;
  await readXml(styles, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") isInCells = true;
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "xf" && isInCells) formats.push(formatOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return formats;
};

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const german = new Intl.DateTimeFormat("de", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

/** A number as its cell shows it, never with an exponent. */
export const showNumber = (value: string, format: CellFormat, countsFrom1904: boolean): string => {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === "day") {
    const day = new Date((countsFrom1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(number) * DAY_MS);
    return Number.isNaN(day.getTime()) ? value : german.format(day);
  }
  const text = number.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 10 });
  return format === "plain" ? text : text.padStart(format.digits, "0");
};
