import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { TableAddresses } from "../../features/address-lists/components/address-downloads.tsx";
import { municipalityDetail } from "../../features/municipalities/municipality-detail.ts";
import { TableBadges } from "../../features/round-tables/components/table-badges.tsx";
import { TableDecision } from "../../features/round-tables/components/table-decision.tsx";
import { SeatManagement } from "../../features/seats/components/seat-management.tsx";
import { TablePicture } from "../../features/seats/components/table-picture.tsx";
import { toTableSeats } from "../../features/seats/ring-seats.ts";
import { seatsQuery } from "../../features/seats/seats.queries.ts";
import { TaskSection } from "../../features/tasks/components/task-section.tsx";
import { tableTasksQuery } from "../../features/tasks/tasks.queries.ts";
import { useLiveEvents } from "../../lib/live-events.ts";
import { groupLabels } from "./group-labels.ts";
import { StepInNotice } from "./step-in-notice.tsx";
import { mayPlan, TableMeetings } from "./table-meetings.tsx";
import { TableOverview } from "./table-overview.tsx";

const TableAdministration = lazy(async () => ({
  default: (await import("./table-administration.tsx")).TableAdministration,
}));
const TableLog = lazy(async () => ({
  default: (await import("../../features/round-tables/components/table-log.tsx")).TableLog,
}));

const tabNames = {
  overview: "ueberblick",
  seats: "sitze",
  meetings: "sitzungen",
  tasks: "aufgaben",
  settings: "einstellungen",
  log: "verlauf",
} as const;
type TabId = keyof typeof tabNames;

export const OpenTable = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const { municipality, may } = table;
  useLiveEvents({ tableId: table.id }, may.seeInternal || may.manage);
  return (
    <Page
      title={table.title}
      above={<Breadcrumb trail={[{ label: t("tables"), to: paths.tables() }]} />}
      lead={
        <div className="stack stack--small">
          <p>
            {municipality.name} <span className="muted">({municipalityDetail(municipality)})</span>
          </p>
          <TableBadges table={table} />
        </div>
      }
      actions={<TableActions table={table} />}
    >
      {(table.status === "proposed" || table.status === "refused") && <TableDecision table={table} />}
      {table.status === "archived" && <Notice tone="warning">{t("archivedNotice")}</Notice>}
      {may.stepIn && !may.seeInternal && <StepInNotice tableId={table.id} />}
      <TableTabs table={table} />
    </Page>
  );
};

const TableActions = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const { t: messageTexts } = useTranslation("messages");
  const isActive = table.status === "active";
  return (
    <>
      {mayPlan(table) && (
        <LinkButton to={paths.newMeeting(table.id)} variant={isActive ? "primary" : "secondary"} icon="calendar">
          {t(isActive ? "planMeeting" : "prepareMeeting")}
        </LinkButton>
      )}
      {table.may.manage && isActive && (
        <LinkButton to={paths.tableMessage(table.id)} variant="secondary">
          {messageTexts("open")}
        </LinkButton>
      )}
    </>
  );
};

const TableTasks = ({ table: { id, may } }: { table: RoundTable }) => {
  const { t } = useTranslation("tasks");
  return (
    <TaskSection
      tableId={id}
      query={tableTasksQuery(id)}
      title={t("title")}
      emptyHelp={t("tableEmptyHelp")}
      canAdd={may.manage}
    />
  );
};

const TableTabs = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const [search, setSearch] = useSearchParams();
  const contents = useTabContents(table);
  const tabs = contents.map(({ id, content }) => ({
    id,
    label: t(`tab.${id}`),
    content: <Suspense fallback={<LoadingView />}>{content}</Suspense>,
  }));
  const selected = tabs.find(({ id }) => tabNames[id] === search.get("bereich"))?.id ?? "overview";
  const select = (id: TabId) =>
    setSearch(id === "overview" ? {} : { bereich: tabNames[id] }, { preventScrollReset: true });
  return <Tabs label={t("tab.label")} tabs={tabs} selected={selected} onSelect={select} />;
};

const useTabContents = (table: RoundTable): { id: TabId; content: ReactNode }[] => {
  const { t: seatTexts } = useTranslation("seats");
  const { t: meetingTexts } = useTranslation("meetings");
  const { data } = useSuspenseQuery(seatsQuery(table.id));
  const seats = toTableSeats(data.items, seatTexts("citizenSeat"));
  const { may } = table;
  const labels = groupLabels(table);
  const picture = <TablePicture seats={seats} labels={labels} title={meetingTexts("theTable")} />;
  return [
    { id: "overview", content: <TableOverview table={table} picture={picture} /> },
    {
      id: "seats",
      content: (
        <div className="with-aside">
          <div className="stack stack--large">
            <SeatManagement table={table} seats={seats} labels={labels} mayManage={may.manage} />
            {may.seeInternal && <TableAddresses tableId={table.id} />}
          </div>
          {picture}
        </div>
      ),
    },
    { id: "meetings", content: <TableMeetings table={table} /> },
    ...(may.seeInternal || may.manage ? [{ id: "tasks" as const, content: <TableTasks table={table} /> }] : []),
    ...(may.manage
      ? [
          { id: "settings" as const, content: <TableAdministration table={table} /> },
          { id: "log" as const, content: <TableLog tableId={table.id} timeZone={table.timeZone} /> },
        ]
      : []),
  ];
};
