import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { GapNotice, LegalSection } from "../../features/legal/components/legal-section.tsx";

export const Component = () => {
  const { t } = useTranslation("legal");
  return (
    <Page title={t("imprint.title")}>
      <GapNotice />
      <LegalSection title={t("imprint.provider")} gap={t("imprint.providerGap")} />
      <LegalSection title={t("imprint.represented")} gap={t("imprint.representedGap")} />
      <LegalSection title={t("imprint.contact")} gap={t("imprint.contactGap")} />
      <LegalSection title={t("imprint.content")}>
        <p>{t("imprint.contentText")}</p>
      </LegalSection>
      <LegalSection title={t("imprint.software")}>
        <p>{t("imprint.softwareText")}</p>
      </LegalSection>
    </Page>
  );
};
