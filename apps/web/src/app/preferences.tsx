import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/button.tsx";
import { Menu } from "../components/menu.tsx";
import { changeLanguage } from "../lib/i18n.ts";
import { languages } from "../lib/language.ts";
import { readTheme, storeTheme, themes } from "../lib/theme.ts";

export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(readTheme);
  const entries = themes.map((id) => ({
    id,
    label: t(`theme.${id}`),
    onAction: () => {
      storeTheme(id);
      setTheme(id);
    },
  }));
  const trigger = (
    <Button variant="tertiary" icon="theme" isIconOnly>
      {t("theme.label")}
    </Button>
  );
  return <Menu trigger={trigger} label={t("theme.label")} entries={entries} selected={theme} />;
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
          <Button key={language} variant="tertiary" icon="language" lang={language} onPress={() => changeLanguage(language)}>
            {ownNames[language]}
          </Button>
        ))}
    </div>
  );
};
