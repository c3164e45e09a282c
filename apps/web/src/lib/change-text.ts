import { changeWord } from "@runde-tische/contracts/change-words";
import i18next from "i18next";
import type { Language } from "./language.ts";

/** What the log says has happened. */
export const changeText = (kind: string): string => changeWord(kind, i18next.language as Language);
