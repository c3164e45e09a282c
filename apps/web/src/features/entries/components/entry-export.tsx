import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../../components/button.tsx";

/** The entry to take along: to read, and for other programs. */
export const EntryExport = ({ membershipId }: { membershipId: string }) => {
  const { t } = useTranslation("entries");
  const file = `${API_PREFIX}/entries/${membershipId}/export`;
  return (
    <section className="stack stack--small" aria-labelledby="export">
      <h2 id="export">{t("export.title")}</h2>
      <p>{t("export.help")}</p>
      <div className="row">
        <a className={buttonClass("secondary", "default")} href={`${file}.html`} download>
          {t("export.page")}
        </a>
        <a className={buttonClass("secondary", "default")} href={file} download>
          {t("export.json")}
        </a>
      </div>
    </section>
  );
};
