import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { de } from "../locales/de.ts";
import type { moreDe } from "../locales/de-more.ts";
import { chosenLanguage, type Language, readLanguage, storeLanguage } from "./language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof de & typeof moreDe;
    returnNull: false;
  }
}

type Texts = Partial<typeof de & typeof moreDe>;

const loadFirst = async (language: Language): Promise<Texts> =>
  language === "de" ? de : (await import("../locales/en.ts")).en;

const loadRest = async (language: Language): Promise<Texts> =>
  language === "de" ? (await import("../locales/de-more.ts")).moreDe : (await import("../locales/en-more.ts")).moreEn;

const addTexts = (language: Language, texts: Texts): void => {
  for (const [namespace, entries] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, entries);
};

/** The texts of all pages but the first view of a personal link, which has its own from the start. */
export const loadMoreTexts = async (): Promise<void> => {
  const language = i18next.language as Language;
  if (!i18next.hasResourceBundle(language, "accounts")) addTexts(language, await loadRest(language));
};

export const startI18n = async (language: Language = readLanguage()): Promise<i18n> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "de",
    defaultNS: "app",
    // A copy: texts that come later are added to it.
    resources: { de: { ...de }, ...(language === "de" ? {} : { [language]: { ...(await loadFirst(language)) } }) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    // A key of texts that are not loaded yet: an error in every test that shows it.
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (_languages, namespace, key) => console.error(`No text for ${namespace}:${key}`),
  });
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
  return i18next;
};

/** Texts first, then the switch: no key is ever shown. */
const showLanguage = async (language: Language): Promise<void> => {
  const hasMore = i18next.hasResourceBundle(i18next.language, "accounts");
  const [first, rest] = await Promise.all([loadFirst(language), hasMore ? loadRest(language) : {}]);
  addTexts(language, { ...first, ...rest });
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
