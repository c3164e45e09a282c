import { useTranslation } from "react-i18next";
import { LegalSection } from "./legal-section.tsx";

export const AccessibilityOutline = () => {
  const { t } = useTranslation("legal");
  return (
    <>
      <LegalSection title={t("accessibility.state")} gap={t("accessibility.stateGap")}>
        <p>{t("accessibility.stateText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.limits")}>
        <p>{t("accessibility.limitsText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.date")} gap={t("accessibility.dateGap")} />
      <LegalSection title={t("accessibility.report")} gap={t("accessibility.reportGap")}>
        <p>{t("accessibility.reportText")}</p>
      </LegalSection>
      <LegalSection title={t("accessibility.enforcement")} gap={t("accessibility.enforcementGap")}>
        <p>{t("accessibility.enforcementText")}</p>
      </LegalSection>
    </>
  );
};
