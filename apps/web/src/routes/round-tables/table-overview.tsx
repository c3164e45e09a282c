import type { RoundTable } from "@runde-tische/contracts/round-tables";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { FileSection } from "../../features/files/components/file-section.tsx";
import { tableFilesQuery } from "../../features/files/files.queries.ts";
import { RulesInWords } from "../../features/round-tables/components/rules-in-words.tsx";
import { Topics } from "../../features/round-tables/components/topics.tsx";
import { Markdown } from "../../lib/markdown.tsx";
import { ComingMeetings } from "./table-meetings.tsx";

type TableOverviewProps = { table: RoundTable; picture: ReactNode };

export const TableOverview = ({ table, picture }: TableOverviewProps) => {
  const { t } = useTranslation("round-tables");
  return (
    <div className="with-aside">
      <div className="stack stack--large">
        <section aria-labelledby="purpose" className="stack">
          <h2 id="purpose">{t("purposeTitle")}</h2>
          {table.purpose ? <Markdown text={table.purpose} /> : <p className="muted">{t("noPurpose")}</p>}
          <Topics topics={table.topics} topicLink={(topic) => `${paths.tables()}?thema=${encodeURIComponent(topic)}`} />
        </section>
        <ComingMeetings table={table} limit={3} />
        <FileSection
          query={tableFilesQuery(table.id)}
          places={[{ place: { kind: "table", id: table.id }, label: table.title }]}
        />
        <section aria-labelledby="rules" className="stack">
          <h2 id="rules">{t("rulesTitle")}</h2>
          <RulesInWords rules={table.rules} />
        </section>
        {table.may.seeInternal && (
          <section aria-labelledby="coordinators" className="stack stack--small">
            <h2 id="coordinators">{t("coordinatorsTitle")}</h2>
            {table.coordinators.length === 0 ? (
              <p className="muted">{t("noCoordinators")}</p>
            ) : (
              <ul className="plain-list">
                {table.coordinators.map(({ personId, name }) => (
                  <li key={personId}>{name ?? t("formerPerson")}</li>
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
      {picture}
    </div>
  );
};
