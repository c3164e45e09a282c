import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { de } from "../locales/de.ts";
import { chosenLanguage, type Language, readLanguage, storeLanguage } from "./language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof de;
    returnNull: false;
  }
}

const loadTexts = async (language: Language): Promise<typeof de> =>
  language === "de" ? de : (await import("../locales/en.ts")).en;

const addTexts = async (target: i18n, language: Language): Promise<void> => {
  for (const [namespace, texts] of Object.entries(await loadTexts(language))) {
    target.addResourceBundle(language, namespace, texts);
  }
};

export const startI18n = async (language: Language = readLanguage()): Promise<i18n> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "de",
    defaultNS: "app",
    resources: { de, ...(language === "de" ? {} : { [language]: await loadTexts(language) }) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
  return i18next;
};

/** Texts first, then the switch: no key is ever shown. */
const showLanguage = async (language: Language): Promise<void> => {
  await addTexts(i18next, language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
  await i18next.changeLanguage(language);
};

export const changeLanguage = async (language: Language): Promise<void> => {
  storeLanguage(language);
  await showLanguage(language);
};

/** Whom we know is spoken to as in their mails, until they choose otherwise here. */
export const greetIn = async (language: Language): Promise<void> => {
  if (chosenLanguage() === undefined && i18next.language !== language) await showLanguage(language);
};
