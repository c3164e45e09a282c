/** Why a file cannot be read at all. */
export class UnreadableList extends Error {
  override name = "UnreadableList";
}

/** UTF-8, with or without a byte order mark, else Windows-1252 as Excel writes it. */
export const decodeList = (bytes: Uint8Array): string => {
  if (bytes.includes(0))
    throw new UnreadableList("The file is neither UTF-8 nor Windows-1252: save it as CSV in UTF-8.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** Whichever of comma and semicolon stands more often in the heading. */
export const separatorOf = (text: string): "," | ";" => {
  const heading = text.split(/\r?\n/, 1)[0] ?? "";
  return heading.split(";").length > heading.split(",").length ? ";" : ",";
};
