import { changeWord } from "@runde-tische/contracts/change-words";
import { fieldWord } from "@runde-tische/contracts/field-words";
import i18next from "i18next";
import type { Language } from "./language.ts";

/** What the log says has happened. */
export const changeText = (kind: string): string => changeWord(kind, i18next.language as Language);

/** What of it was changed. */
export const fieldTexts = (fields: readonly string[]): string =>
  fields.flatMap((field) => fieldWord(field, i18next.language as Language) ?? []).join(", ");
