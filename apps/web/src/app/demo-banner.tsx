import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TextLink } from "../components/text-link.tsx";
import { installationQuery } from "../features/installation/installation.queries.ts";
import { paths } from "./paths.ts";

/** A demo says so on every page. */
export const DemoBanner = () => {
  const { t } = useTranslation();
  const { data: installation } = useQuery(installationQuery);
  if (!installation?.isDemo) return null;
  return (
    <aside className="demo-banner no-print" aria-label={t("demo.label")}>
      <p className="demo-banner__bar">
        {t("demo.text")} {installation.keepsMails && <TextLink to={paths.demoMails()}>{t("demo.mails")}</TextLink>}
      </p>
    </aside>
  );
};
