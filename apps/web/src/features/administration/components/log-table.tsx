import type { AdministeredChange } from "@runde-tische/contracts/administered-changes";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Table } from "../../../components/table.tsx";
import { changeText, fieldTexts } from "../../../lib/change-text.ts";
import { momentText } from "../moment-text.ts";

type LogTableProps = {
  changes: readonly AdministeredChange[];
  /** Narrows the log down to what concerns one table, organization, person or thing. */
  onAbout: (id: string) => void;
};

export const LogTable = ({ changes, onAbout }: LogTableProps) => {
  const { t } = useTranslation("administration");
  return (
    <Table
      caption={t("log.title")}
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { id: "at", header: t("log.at"), cell: ({ at }) => <time dateTime={at}>{momentText(at)}</time> },
        { id: "what", header: t("log.what"), isRowHeader: true, cell: (change) => <What {...change} /> },
        {
          id: "where",
          header: t("log.where"),
          cell: ({ table, organization }) => {
            const place = table ?? organization;
            if (!place) return null;
            const name = ("title" in place ? place.title : place.name) ?? t("log.hiddenTable");
            return <Narrow name={name} onPress={() => onAbout(place.id)} />;
          },
        },
        {
          id: "who",
          header: t("log.who"),
          cell: ({ actorKind, actorId, actor }) =>
            actorId === null ? (
              t(`log.actorKind.${actorKind}`)
            ) : (
              <span>
                <Narrow name={actor ?? t("log.former")} onPress={() => onAbout(actorId)} />
                {actorKind === "link" && <span className="small muted"> {t("log.byLink")}</span>}
                {actorKind === "entry" && <span className="small muted"> {t("log.byEntry")}</span>}
              </span>
            ),
        },
      ]}
    />
  );
};

const What = ({ kind, subject, fields }: Pick<AdministeredChange, "kind" | "subject" | "fields">) => (
  <span className="log-what">
    {changeText(kind)}
    {subject && <span className="log-what__subject">{subject}</span>}
    {fields.length > 0 && <span className="small muted log-what__fields">{fieldTexts(fields)}</span>}
  </span>
);

const Narrow = ({ name, onPress }: { name: string; onPress: () => void }) => {
  const { t } = useTranslation("administration");
  return (
    <span className="log-narrow">
      <Button variant="tertiary" size="small" aria-label={t("log.narrow", { name })} onPress={onPress}>
        {name}
      </Button>
    </span>
  );
};
