import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { VisuallyHidden } from "../components/visually-hidden.tsx";
import { changeLanguage } from "../lib/i18n.ts";
import { languages } from "../lib/language.ts";
import { readTheme, storeTheme, type Theme, themes } from "../lib/theme.ts";

/** The browser's own choice field: the shell is part of every first view and stays light. */
export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(readTheme);
  const choose = (chosen: Theme) => {
    storeTheme(chosen);
    setTheme(chosen);
  };
  return (
    <label className="theme-switch">
      <Icon name="theme" />
      <VisuallyHidden>{t("theme.label")}</VisuallyHidden>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map((id) => (
          <option key={id} value={id}>
            {t(`theme.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Each language names itself, so that those who cannot read the other one find it. */
const ownNames = { de: "Deutsch", en: "English" } as const;

export const LanguageSwitch = () => {
  const { i18n } = useTranslation();
  return (
    <div className="language-switch">
      {languages
        .filter((language) => language !== i18n.language)
        .map((language) => (
          <Button
            key={language}
            variant="tertiary"
            icon="language"
            lang={language}
            onPress={() => changeLanguage(language)}
          >
            {ownNames[language]}
          </Button>
        ))}
    </div>
  );
};
