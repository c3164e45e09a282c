import type { RoundTableSummary } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Icon } from "../../../components/icon.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import "./round-tables.css";
import { TableBadges } from "./table-badges.tsx";
import { Topics } from "./topics.tsx";

type TableListProps = {
  tables: readonly RoundTableSummary[];
  /** What a press on a topic shows. */
  topicLink?: (topic: string) => string;
};

export const TableList = ({ tables, topicLink }: TableListProps) => (
  <ul className="plain-list lined">
    {tables.map((table) => (
      <TableLine key={table.id} table={table} topicLink={topicLink} />
    ))}
  </ul>
);

type TableLineProps = { table: RoundTableSummary; topicLink: TableListProps["topicLink"] };

const TableLine = ({ table, topicLink }: TableLineProps) => (
  <li className="table-line">
    <div className="table-line__main">
      <h3>
        <TextLink to={paths.table(table.id)} className="table-line__title">
          {table.title}
        </TextLink>
      </h3>
      <p className="muted">
        {table.municipality.name}, {table.municipality.state}
      </p>
      <TableBadges table={table} />
      <Topics topics={table.topics} topicLink={topicLink} />
    </div>
    <NextMeeting meeting={table.nextMeeting} />
  </li>
);

const NextMeeting = ({ meeting }: { meeting: RoundTableSummary["nextMeeting"] }) => {
  const { t } = useTranslation("round-tables");
  if (!meeting) return <p className="table-line__meeting muted">{t("noNextMeeting")}</p>;
  return (
    <div className="table-line__meeting">
      <span className="small muted">{t("nextMeeting")}</span>
      <TextLink to={paths.meeting(meeting.id)} className="table-line__date">
        <Icon name="calendar" size={18} />
        {formatDate(meeting.startsAt, meeting.timeZone)}
      </TextLink>
      <span>{t("atTime", { time: formatTime(meeting.startsAt, meeting.timeZone) })}</span>
    </div>
  );
};
