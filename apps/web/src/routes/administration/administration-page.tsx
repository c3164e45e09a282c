import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";

/** A page below the administration. */
export const AdministrationPage = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => {
  const { t } = useTranslation("administration");
  return (
    <Page
      title={title}
      above={<Breadcrumb trail={[{ label: t("title"), to: paths.administration() }]} />}
      lead={<p>{lead}</p>}
    >
      {children}
    </Page>
  );
};
