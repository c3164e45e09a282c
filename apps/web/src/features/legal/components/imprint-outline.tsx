import { useTranslation } from "react-i18next";
import { LegalSection } from "./legal-section.tsx";

export const ImprintOutline = () => {
  const { t } = useTranslation("legal");
  return (
    <>
      <LegalSection title={t("imprint.provider")} gap={t("imprint.providerGap")} />
      <LegalSection title={t("imprint.represented")} gap={t("imprint.representedGap")} />
      <LegalSection title={t("imprint.contact")} gap={t("imprint.contactGap")} />
      <LegalSection title={t("imprint.content")}>
        <p>{t("imprint.contentText")}</p>
      </LegalSection>
      <LegalSection title={t("imprint.software")}>
        <p>{t("imprint.softwareText")}</p>
      </LegalSection>
    </>
  );
};
