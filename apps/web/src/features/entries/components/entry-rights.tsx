import type { Entry } from "@runde-tische/contracts/entries";
import { entryNotice } from "@runde-tische/contracts/entry-notice";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../lib/language.ts";
import "./entries.css";

/** The source in one line; what the law asks for, to unfold. */
export const EntryRights = ({ entry }: { entry: Entry }) => {
  const { t, i18n } = useTranslation("entries");
  const rows = entryNotice(entry, i18n.language as Language);
  const source = rows.find(({ id }) => id === "source");
  return (
    <section className="stack stack--small entry-rights" aria-labelledby="rights">
      <h2 id="rights">{t("rights.title")}</h2>
      <p>{source?.text}</p>
      <details>
        <summary>{t("rights.more")}</summary>
        <dl>
          {rows
            .filter((row) => row !== source)
            .map(({ id, label, text }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </details>
    </section>
  );
};
