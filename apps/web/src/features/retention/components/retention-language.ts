import { useTranslation } from "react-i18next";

/** The kinds bring their texts along, in both languages. */
export const useRetentionLanguage = (): "de" | "en" => {
  const { i18n } = useTranslation();
  return i18n.language.startsWith("en") ? "en" : "de";
};
