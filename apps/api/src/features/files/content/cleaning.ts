import { AppError } from "../../../lib/errors.ts";
import { type FileKind, isOffice, kindOf } from "./file-kinds.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanOffice } from "./office.ts";
import { cleanPdf } from "./pdf.ts";
import { cleanPng } from "./png.ts";
import { readPicture } from "./read-picture.ts";
import { cleanWebp } from "./webp.ts";

/** A small file can unfold to a picture that no browser holds. */
const MOST_PIXELS = 100_000_000;

export type Cleaned = { readonly kind: FileKind; readonly content: Buffer; readonly metadataRemoved: boolean };

/** The file without what tells of author, device or place. Throws `wrong-file-type` or `unsafe-file`. */
export const clean = async (bytes: Buffer): Promise<Cleaned> => {
  const kind = await kindOf(bytes);
  if (!kind) throw new AppError("wrong-file-type");
  const { content, isChanged } = isOffice(kind) ? await office(bytes) : cleanKnown(kind, bytes);
  return { kind, content, metadataRemoved: isChanged };
};

const office = async (bytes: Buffer) => {
  const cleaned = await cleanOffice(bytes);
  if (cleaned === "broken") throw new AppError("wrong-file-type");
  if (cleaned === "unsafe") throw new AppError("unsafe-file");
  return cleaned;
};

const PICTURES = { "image/jpeg": cleanJpeg, "image/png": cleanPng, "image/webp": cleanWebp } as const;

const cleanKnown = ({ mediaType }: FileKind, bytes: Buffer) => {
  if (mediaType === "application/pdf") return cleanPdf(bytes);
  const cleaned = readPicture(PICTURES[mediaType as keyof typeof PICTURES], bytes);
  if (!cleaned) throw new AppError("wrong-file-type");
  if (cleaned.pixels > MOST_PIXELS) throw new AppError("unsafe-file");
  return cleaned;
};
