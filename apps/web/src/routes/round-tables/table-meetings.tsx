import type { MeetingSummary } from "@runde-tische/contracts/meetings";
import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { tableFeedUrl } from "../../features/calendar-feeds/calendar-feeds.queries.ts";
import { CalendarAddress } from "../../features/calendar-feeds/components/calendar-address.tsx";
import { tableMeetingsQuery } from "../../features/meetings/meetings.queries.ts";
import { formatDate, formatTime } from "../../lib/format.ts";
import { problemText } from "../../lib/problem-text.ts";

/** A proposed table's meetings can be prepared; they are published once it is confirmed. */
export const mayPlan = ({ may, status }: RoundTable): boolean =>
  may.manage && (status === "active" || status === "proposed");

/** Coming and past meetings of a table. */
export const TableMeetings = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const { t: feedTexts } = useTranslation("calendar-feeds");
  return (
    <div className="stack stack--large">
      <ComingMeetings table={table} />
      <section aria-labelledby="past" className="stack">
        <h2 id="past">{t("pastMeetings")}</h2>
        <Meetings tableId={table.id} when="past" empty={<p className="muted">{t("noPastMeetings")}</p>} />
      </section>
      {table.visibility === "public" && (table.status === "active" || table.status === "archived") && (
        <section aria-labelledby="calendar" className="stack no-print">
          <h2 id="calendar">{feedTexts("publicTitle")}</h2>
          <p className="muted">{feedTexts("publicTable")}</p>
          <CalendarAddress url={tableFeedUrl(table.id)} />
        </section>
      )}
    </div>
  );
};

export const ComingMeetings = ({ table, limit }: { table: RoundTable; limit?: number }) => {
  const { t } = useTranslation("round-tables");
  const { id, status } = table;
  const plan = mayPlan(table);
  const isProposed = status === "proposed";
  const managed = isProposed ? t("noComingMeetings.prepare") : t("noComingMeetings.manage");
  return (
    <section aria-labelledby="coming" className="stack">
      <h2 id="coming">{t("comingMeetings")}</h2>
      <Meetings
        tableId={id}
        when="coming"
        limit={limit}
        empty={
          <EmptyState
            title={t("noComingMeetings.title")}
            action={
              plan && (
                <LinkButton to={paths.newMeeting(id)}>{t(isProposed ? "prepareMeeting" : "planMeeting")}</LinkButton>
              )
            }
          >
            {plan ? managed : t("noComingMeetings.text")}
          </EmptyState>
        }
      />
    </section>
  );
};

type MeetingsProps = {
  tableId: string;
  when: "coming" | "past";
  limit?: number | undefined;
  empty: React.ReactNode;
};

const Meetings = ({ tableId, when, limit = Number.POSITIVE_INFINITY, empty }: MeetingsProps) => {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(tableMeetingsQuery(tableId, when));
  if (isPending) return <LoadingView lines={2} />;
  if (error) {
    return (
      <Notice
        tone="danger"
        title={problemText(error)}
        action={<Button onPress={() => void refetch()}>{t("tryAgain")}</Button>}
      />
    );
  }
  if (data.items.length === 0) return empty;
  return (
    <ul className="plain-list lined">
      {data.items.slice(0, limit).map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
};

const MeetingLine = ({ meeting }: { meeting: MeetingSummary }) => {
  const { t } = useTranslation("round-tables");
  const { number, title, state, startsAt, timeZone, place, publishedAt } = meeting;
  const name = number === null ? t("meetingWithoutNumber") : t("meetingNumber", { number });
  const isOrdinary = state === "draft" && publishedAt !== null;
  return (
    <li className="row row--between">
      <div>
        <TextLink to={paths.meeting(meeting.id)}>{formatDate(startsAt, timeZone)}</TextLink>
        <p className="muted">
          {[t("atTime", { time: formatTime(startsAt, timeZone) }), title ?? name, place].filter(Boolean).join(" · ")}
        </p>
      </div>
      {!isOrdinary && <Badge tone={state === "cancelled" ? "danger" : "neutral"}>{t(`meetingState.${state}`)}</Badge>}
    </li>
  );
};
