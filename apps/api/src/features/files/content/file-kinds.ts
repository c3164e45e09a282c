import { fileTypeFromBuffer } from "file-type";

export type FileKind = { readonly mediaType: string; readonly extension: string };

const MICROSOFT = "application/vnd.openxmlformats-officedocument";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

/**
 * What is taken. Old Word, Excel and PowerPoint files are not: nothing can be taken out of them, and programs in them not be
 * found. HTML and SVG run scripts, and HEIC pictures most readers cannot open.
 */
const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  [`${MICROSOFT}.wordprocessingml.document`]: "docx",
  [`${MICROSOFT}.spreadsheetml.sheet`]: "xlsx",
  [`${MICROSOFT}.presentationml.presentation`]: "pptx",
  [`${OPEN_DOCUMENT}.text`]: "odt",
  [`${OPEN_DOCUMENT}.spreadsheet`]: "ods",
  [`${OPEN_DOCUMENT}.presentation`]: "odp",
};

export const EXTENSIONS: readonly string[] = [...Object.values(KINDS), "jpeg"];

/** What the content shows it to be, whatever its name says. Null: nothing that is taken. */
export const kindOf = async (bytes: Buffer): Promise<FileKind | null> => {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const extension = found && KINDS[found.mime];
  return found && extension ? { mediaType: found.mime, extension } : null;
};

/** Whether the first bytes let it still become something that is taken; an office file shows its kind later. */
export const mayBecomeKind = async (start: Buffer): Promise<boolean> => {
  const found = await fileTypeFromBuffer(start).catch(() => undefined);
  return found !== undefined && (found.mime in KINDS || found.mime === "application/zip");
};

export const isOffice = ({ mediaType }: FileKind): boolean =>
  mediaType.startsWith(MICROSOFT) || mediaType.startsWith(OPEN_DOCUMENT);
