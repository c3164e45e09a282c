import { useTranslation } from "react-i18next";
import { LegalSection } from "./legal-section.tsx";

export const PrivacyOutline = () => {
  const { t } = useTranslation("legal");
  return (
    <>
      <LegalSection title={t("privacy.who")} gap={t("privacy.whoGap")} />
      <LegalSection title={t("privacy.officer")} gap={t("privacy.officerGap")} />
      <LegalSection title={t("privacy.what")}>
        <ul>
          <li>{t("privacy.whatAccount")}</li>
          <li>{t("privacy.whatWork")}</li>
          <li>{t("privacy.whatLog")}</li>
          <li>{t("privacy.whatClients")}</li>
        </ul>
      </LegalSection>
      <LegalSection title={t("privacy.why")} gap={t("privacy.whyGap")}>
        <p>{t("privacy.whyText")}</p>
      </LegalSection>
      <LegalSection title={t("privacy.keep")} gap={t("privacy.keepGap")}>
        <ul>
          <li>{t("privacy.keepLinks")}</li>
          <li>{t("privacy.keepMails")}</li>
          <li>{t("privacy.keepPeople")}</li>
        </ul>
      </LegalSection>
      <LegalSection title={t("privacy.rights")}>
        <p>{t("privacy.rightsText")}</p>
        <p>{t("privacy.rightsSelf")}</p>
        <p>{t("privacy.rightsChurch")}</p>
      </LegalSection>
      <LegalSection title={t("privacy.authority")} gap={t("privacy.authorityGap")} />
    </>
  );
};
