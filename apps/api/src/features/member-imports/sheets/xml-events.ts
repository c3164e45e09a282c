import { SaxesParser } from "saxes";
import { RefusedFile } from "./sheet-refusal.ts";

type Attributes = Readonly<Record<string, string>>;

export type XmlReader = {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Some writers put a prefix before every name. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** What is open at once, and what one tag carries, is held in memory: spreadsheets need a dozen of each. */
const MOST_OPEN = 100;
const MOST_ATTRIBUTES = 200;

const limitNesting = (parser: SaxesParser<{ position: false; xmlns: false }>) => {
  let [open, attributes] = [0, 0];
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new RefusedFile("damaged");
  });
  return {
    opened: () => {
      open += 1;
      attributes = 0;
      if (open > MOST_OPEN) throw new RefusedFile("damaged");
    },
    closed: () => {
      open -= 1;
    },
  };
};

/** Reads one part as it comes. A document type could define entities that grow without end; no spreadsheet has one. */
export const readXml = async (chunks: AsyncIterable<Uint8Array>, { open, text, close }: XmlReader): Promise<void> => {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  parser.on("error", () => {
    throw new RefusedFile("damaged");
  });
  parser.on("doctype", () => {
    throw new RefusedFile("damaged");
  });
  const { opened, closed } = limitNesting(parser);
  parser.on("opentag", ({ name, attributes }) => {
    opened();
    open?.(local(name), attributes);
  });
  if (text) parser.on("text", text);
  if (text) parser.on("cdata", text);
  parser.on("closetag", ({ name }) => {
    closed();
    close?.(local(name));
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
};
