import { posix } from "node:path";
import { RefusedFile } from "./sheet-refusal.ts";
import { readXml } from "./xml-events.ts";
import type { Archive } from "./zip-entries.ts";

export type Workbook = { sheets: { name: string; part: string }[]; countsFrom1904: boolean };

const BOOK = "xl/workbook.xml";

/** Sheets that Excel shows, in its order: what is hidden was not meant to be sent. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const book = archive.open(BOOK);
  if (!book) throw new RefusedFile(whatElse(archive.names));
  const targets = await readTargets(archive);
  const workbook: Workbook = { sheets: [], countsFrom1904: false };
  await readXml(book, {
    open: (name, attributes) => {
      if (name === "workbookPr") workbook.countsFrom1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      const part = name === "sheet" ? targets.get(attributes["r:id"] ?? idOf(attributes)) : undefined;
      if (part && (attributes["state"] ?? "visible") === "visible")
        workbook.sheets.push({ name: attributes["name"] ?? "", part });
    },
  });
  if (workbook.sheets.length === 0) throw new RefusedFile("no-rows");
  return workbook;
};

/** The prefix of the relations' namespace is the writer's choice. */
const idOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

const readTargets = async (archive: Archive): Promise<Map<string, string>> => {
  const relations = archive.open("xl/_rels/workbook.xml.rels");
  if (!relations) throw new RefusedFile("damaged");
  const targets = new Map<string, string>();
  await readXml(relations, {
    open: (name, { Id, Type = "", Target = "" }) => {
      if (name === "Relationship" && Id && Type.endsWith("/worksheet"))
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target));
    },
  });
  return targets;
};

const whatElse = (names: readonly string[]) => {
  const isSpreadsheet = names.some(
    (name) => name === "xl/workbook.bin" || name === "content.xml" || name.startsWith("Index/"),
  );
  return isSpreadsheet ? "other-spreadsheet" : "not-a-spreadsheet";
};
