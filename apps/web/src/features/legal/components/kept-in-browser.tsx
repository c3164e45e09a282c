import { useTranslation } from "react-i18next";
import { Table } from "../../../components/table.tsx";

/** Everything the app keeps in a browser, as the server and the first paint name it. */
const kept = [
  { key: "session", name: "session" },
  { key: "factor", name: "account.two_factor" },
  { key: "link", name: "link-session" },
  { key: "entry", name: "entry-session" },
  { key: "language", name: "language" },
  { key: "theme", name: null },
] as const;

/** What the software itself keeps in a browser: true wherever it runs, so nobody has to write it. */
export const KeptInBrowser = () => {
  const { t } = useTranslation("legal");
  return (
    <section className="stack stack--small prose">
      <h2>{t("privacy.cookies")}</h2>
      <p>{t("privacy.cookiesText")}</p>
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
      <p className="small muted">{t("privacy.secure")}</p>
    </section>
  );
};
