import { useTranslation } from "react-i18next";
import { TextLink } from "../components/text-link.tsx";
import { useLegalLinks } from "./legal-links.ts";

export const ShellFooter = () => {
  const { t } = useTranslation();
  const legalPages = useLegalLinks();
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
