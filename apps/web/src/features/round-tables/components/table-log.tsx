import type { Change } from "@runde-tische/contracts/changes";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Table } from "../../../components/table.tsx";
import { changeText, fieldTexts } from "../../../lib/change-text.ts";
import { formatShortDate, formatTime } from "../../../lib/format.ts";
import { flat } from "../../../lib/pages.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { tableChangesQuery } from "../round-tables.queries.ts";

type TableLogProps = { tableId: string; timeZone: string };

/** The table's log: who changed what, latest first. */
export const TableLog = ({ tableId, timeZone }: TableLogProps) => {
  const { t } = useTranslation("round-tables");
  const { t: app } = useTranslation();
  const query = useInfiniteQuery(tableChangesQuery(tableId));
  if (query.isPending) return <LoadingView />;
  if (query.error && !query.data) {
    return (
      <Notice
        tone="danger"
        title={problemText(query.error)}
        action={<Button onPress={() => void query.refetch()}>{app("tryAgain")}</Button>}
      />
    );
  }
  const changes = query.data ? flat(query.data) : [];
  return (
    <section aria-labelledby="log" className="stack">
      <h2 id="log">{t("log.title")}</h2>
      <p className="muted">{t("log.text")}</p>
      {changes.length === 0 ? (
        <EmptyState title={t("log.empty")} />
      ) : (
        <ChangeTable changes={changes} timeZone={timeZone} />
      )}
      <MoreButton query={query} />
    </section>
  );
};

const ChangeTable = ({ changes, timeZone }: { changes: readonly Change[]; timeZone: string }) => {
  const { t } = useTranslation("round-tables");
  return (
    <Table
      caption={t("log.title")}
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "at",
          header: t("log.at"),
          cell: ({ at }) => `${formatShortDate(at, timeZone)}, ${t("atTime", { time: formatTime(at, timeZone) })}`,
        },
        { id: "what", header: t("log.what"), isRowHeader: true, cell: ({ kind }) => changeText(kind) },
        {
          id: "fields",
          header: t("log.fields"),
          cell: ({ fields }) => fieldTexts(fields),
        },
        { id: "who", header: t("log.who"), cell: ({ actor }) => actor ?? t("log.nobody") },
      ]}
    />
  );
};
