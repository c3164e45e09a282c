export const languages = ["de", "en"] as const;
export type Language = (typeof languages)[number];

const isLanguage = (value: string | undefined): value is Language => languages.includes(value as Language);

const yearInSeconds = 60 * 60 * 24 * 365;

/** What the reader chose on this device, if anything. Mails and the first paint read the same cookie. */
export const chosenLanguage = (): Language | undefined => {
  const chosen = /(?:^|; )language=([a-z]+)(?:;|$)/.exec(document.cookie)?.[1];
  return isLanguage(chosen) ? chosen : undefined;
};

/** The reader's choice, else the browser's first of ours, else German. */
export const readLanguage = (): Language =>
  chosenLanguage() ?? navigator.languages.map((tag) => tag.split("-")[0]).find(isLanguage) ?? "de";

export const storeLanguage = (language: Language): void => {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API is missing in some supported browsers.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `language=${language}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
};
