import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { TextLink } from "../components/text-link.tsx";
import { meQuery } from "../features/me/me.queries.ts";
import { paths } from "./paths.ts";
import { LanguageSwitch, ThemeSwitch } from "./preferences.tsx";
import { Wordmark } from "./wordmark.tsx";

const tables = { key: "tables", to: paths.tables(), holds: /^\/(tische|sitzungen)(\/|$)/ } as const;

const responsibilities = {
  key: "responsibilities",
  to: paths.responsibilities(),
  holds: /^\/zustaendigkeiten(\/|$)/,
} as const;

const visitorPlaces = [tables, responsibilities];

/** `holds`: the addresses of its pages, also of those that do not begin as its own does. */
const memberPlaces = [
  { key: "overview", to: paths.overview(), holds: /^\/(uebersicht|kommunen|verwaltung)(\/|$)/ },
  tables,
  responsibilities,
  { key: "tasks", to: paths.tasks(), holds: /^\/aufgaben(\/|$)/ },
  { key: "organization", to: paths.ownOrganization(), holds: /^\/organisation(en)?(\/|$)/ },
] as const;

export const ShellHeader = () => {
  const { t } = useTranslation();
  const { key } = useLocation();
  // Kept with the page it was opened on: every navigation closes the menu.
  const [openedAt, setOpenedAt] = useState<string>();
  const isOpen = openedAt === key;
  return (
    <header className="shell-header">
      <div className="shell-header__bar">
        <TextLink to={paths.home()} className="shell-header__home">
          <Wordmark />
        </TextLink>
        <div className="shell-header__toggle">
          <Button
            variant="tertiary"
            icon={isOpen ? "cross" : "menu"}
            aria-expanded={isOpen}
            aria-controls="main-menu"
            onPress={() => setOpenedAt(isOpen ? undefined : key)}
          >
            {t("menu")}
          </Button>
        </div>
        <div id="main-menu" className={`shell-header__menu${isOpen ? " shell-header__menu--open" : ""}`}>
          <MainNavigation />
          <div className="shell-header__tools">
            <LanguageSwitch />
            <ThemeSwitch />
            <AccountLink />
          </div>
        </div>
      </div>
    </header>
  );
};

const MainNavigation = () => {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const { pathname } = useLocation();
  const currentIn = (holds: RegExp, to: string) => {
    if (pathname === to) return "page";
    return holds.test(pathname) ? "true" : undefined;
  };
  const places = me ? memberPlaces : visitorPlaces;
  return (
    <nav aria-label={t("mainNavigation")}>
      <ul className="plain-list shell-nav">
        {places.map(({ key, to, holds }) => (
          <li key={key}>
            <TextLink to={to} className="shell-nav__link" aria-current={currentIn(holds, to)}>
              {t(`nav.${key}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const AccountLink = () => {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  return (
    <TextLink to={me ? paths.account() : paths.signIn()} className="shell-header__account">
      <Icon name="person" />
      {me ? (me.name ?? me.mail) : t("signIn")}
    </TextLink>
  );
};
