import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders } from "./paper-fonts.ts";
import { setType } from "./paper-typography.ts";
import type { Order, Typed } from "./typesetting.ts";

const folder = fileURLToPath(new URL("../../typst", import.meta.url));

// Templates read nothing outside of their folder.
const typst = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders() }] });

/** How many documents may pass before what was learnt from one of them is forgotten. */
const CACHE_AGE = 5;

/** The data is handed over as JSON, so that no text of a user is ever read as the template's language. */
export const compile = ({ template, data }: Order): Buffer => {
  try {
    const compiled = typst.compile({
      mainFilePath: join(folder, `${template}.typ`),
      inputs: { data: JSON.stringify(data, textsIn(data.language)) },
    });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    return write(compiled.result);
  } finally {
    typst.evictCache(CACHE_AGE);
  }
};

/** Drawings and addresses of pages are no text. */
const isText = (value: unknown): value is string => typeof value === "string" && !/^(?:<svg|https?:)/.test(value);

const textsIn =
  (language: Typed["language"]) =>
  (_: string, value: unknown): unknown =>
    isText(value) ? setType(printable(value), language) : value;

/** PDF/UA-1 refuses letters that no font has, such as some emoji: such a document is tagged, but does not claim the standard. */
const write = (document: NodeTypstDocument): Buffer => {
  try {
    return typst.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!String(error).includes("could not be displayed")) throw error;
    return typst.pdf(document, {});
  }
};

/** No font has control characters or those of private use. */
const printable = (text: string): string => text.replaceAll(/[^\P{C}\n\u00ad\u200b-\u200f]/gu, "");
