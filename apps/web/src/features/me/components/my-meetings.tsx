import type { MyMeeting } from "@runde-tische/contracts/me";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import { AnswerRow } from "./answer-row.tsx";
import "./overview.css";

type MyMeetingsProps = { meetings: readonly MyMeeting[]; linkTo: (meetingId: string) => string };

const needsAnswer = ({ seat, isCancelled }: MyMeeting): boolean =>
  seat !== null && seat.ownAnswer === null && !isCancelled;

/** What waits for an answer stands first; the order of the dates holds within both. */
export const MyMeetings = ({ meetings, linkTo }: MyMeetingsProps) => (
  <ul className="plain-list lined">
    {[...meetings.filter(needsAnswer), ...meetings.filter((meeting) => !needsAnswer(meeting))].map((meeting) => (
      <li key={meeting.id} className="stack stack--small">
        <MeetingLine meeting={meeting} to={linkTo(meeting.id)} />
      </li>
    ))}
  </ul>
);

const MeetingLine = ({ meeting, to }: { meeting: MyMeeting; to: string }) => {
  const { t } = useTranslation("me");
  const { startsAt, timeZone, table, number, place, seat, isCancelled } = meeting;
  const date = formatDate(startsAt, timeZone);
  const title = number === null ? table.title : `${table.title}, ${t("meeting.number", { number })}`;
  const at = t("meeting.at", { date, time: formatTime(startsAt, timeZone) });
  return (
    <>
      <div>
        <h3>
          <TextLink to={to}>{title}</TextLink>
        </h3>
        <p>{[at, place].filter(Boolean).join(" · ")}</p>
        {seat?.name && <p className="small muted">{t("answer.seat", { seat: seat.name })}</p>}
      </div>
      {isCancelled && (
        <p>
          <Badge tone="danger">{t("answer.cancelled")}</Badge>
        </p>
      )}
      {seat?.answer === "represented" && <p className="small">{t("answer.represented")}</p>}
      {seat && !isCancelled && (
        <AnswerRow meetingId={meeting.id} seat={seat} label={t("answer.label", { title: `${title}, ${date}` })} />
      )}
    </>
  );
};
