import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { Table } from "../../components/table.tsx";
import { GapNotice, LegalSection } from "../../features/legal/components/legal-section.tsx";

/** Everything the app keeps in a browser, as the server and the first paint name it. */
const kept = [
  { key: "session", name: "session" },
  { key: "factor", name: "account.two_factor" },
  { key: "link", name: "link-session" },
  { key: "entry", name: "entry-session" },
  { key: "language", name: "language" },
  { key: "theme", name: null },
] as const;

export const Component = () => {
  const { t } = useTranslation("legal");
  return (
    <Page title={t("privacy.title")}>
      <GapNotice />
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
      <LegalSection title={t("privacy.cookies")}>
        <p>{t("privacy.cookiesText")}</p>
        <KeptInBrowser />
        <p className="small muted">{t("privacy.secure")}</p>
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
      </LegalSection>
      <LegalSection title={t("privacy.authority")} gap={t("privacy.authorityGap")} />
    </Page>
  );
};

const KeptInBrowser = () => {
  const { t } = useTranslation("legal");
  return (
    <Table
      caption={t("privacy.cookies")}
      rows={kept}
      rowKey={({ key }) => key}
      columns={[
        {
          id: "name",
          header: t("privacy.cookie.name"),
          isRowHeader: true,
          cell: ({ name }) => name ?? t("privacy.themeName"),
        },
        { id: "purpose", header: t("privacy.cookie.purpose"), cell: ({ key }) => t(`privacy.${key}`) },
        { id: "duration", header: t("privacy.cookie.duration"), cell: ({ key }) => t(`privacy.${key}For`) },
      ]}
    />
  );
};
