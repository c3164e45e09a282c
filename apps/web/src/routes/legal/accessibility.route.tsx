import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { GapNotice, LegalSection } from "../../features/legal/components/legal-section.tsx";

export const Component = () => {
  const { t } = useTranslation("legal");
  return (
    <Page title={t("accessibility.title")}>
      <GapNotice />
      <LegalSection title={t("accessibility.state")} gap={t("accessibility.stateGap")}>
        <p>{t("accessibility.stateText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.limits")}>
        <p>{t("accessibility.limitsText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.report")} gap={t("accessibility.reportGap")}>
        <p>{t("accessibility.reportText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.enforcement")} gap={t("accessibility.enforcementGap")}>
        <p>{t("accessibility.enforcementText")}</p>
      </LegalSection>
    </Page>
  );
};
