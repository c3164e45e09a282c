import { useTranslation } from "react-i18next";
import { TextLink } from "../components/text-link.tsx";
import { paths } from "./paths.ts";

const legalPages = [
  { key: "imprint", to: paths.imprint() },
  { key: "privacy", to: paths.privacy() },
  { key: "accessibility", to: paths.accessibility() },
] as const;

export const ShellFooter = () => {
  const { t } = useTranslation();
  return (
    <footer className="shell-footer">
      <div className="shell-footer__bar">
        <p className="muted">{t("footerClaim")}</p>
        <nav aria-label={t("legalNavigation")}>
          <ul className="plain-list row">
            {legalPages.map(({ key, to }) => (
              <li key={key}>
                <TextLink to={to} className="shell-footer__link">
                  {t(`legal.${key}`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
};
