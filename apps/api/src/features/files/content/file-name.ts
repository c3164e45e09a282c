import { EXTENSIONS } from "./file-kinds.ts";

const MOST_CHARACTERS = 120;

/** Control characters, what turns the direction of writing, and what file systems do not take. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu;

/** A name that is safe to show and to save under; the content says how it ends. */
export const cleanFileName = (name: string, extension: string): string => {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const ending = new RegExp(`\\.(${EXTENSIONS.join("|")})$`, "i");
  const base = last
    .replace(UNFIT, "")
    .trim()
    .replace(ending, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const cut = [...base].slice(0, MOST_CHARACTERS).join("").trim();
  return `${cut || "Datei"}.${extension}`;
};
