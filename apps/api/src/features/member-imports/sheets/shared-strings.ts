import { readXml, type XmlReader } from "./xml-events.ts";
import type { Archive } from "./zip-entries.ts";

/** Excel writes a character that XML forbids as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects the text of an `si` or `is`, without the phonetic reading beside it. */
export const collectText = () => {
  let text = "";
  let isText = false;
  let isPhonetic = false;
  const reader: Required<XmlReader> = {
    open: (name) => {
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === "rPh") isPhonetic = false;
      isText = false;
    },
  };
  const take = (): string => {
    const taken = unescapeText(text);
    text = "";
    return taken;
  };
  return { reader, take };
};

export const readSharedStrings = async (archive: Archive): Promise<string[]> => {
  const part = archive.open("xl/sharedStrings.xml");
  const strings: string[] = [];
  if (!part) return strings;
  const { reader, take } = collectText();
  await readXml(part, {
    ...reader,
    close: (name) => {
      reader.close(name);
      if (name === "si") strings.push(take());
    },
  });
  return strings;
};
