import type { MyMeeting } from "@runde-tische/contracts/me";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import { AnswerRow } from "./answer-row.tsx";
import "./overview.css";

type MyMeetingsProps = { meetings: readonly MyMeeting[]; linkTo: (meetingId: string) => string };

const canAnswer = ({ isCancelled, isDraft }: MyMeeting): boolean => !isCancelled && !isDraft;

const needsAnswer = (meeting: MyMeeting): boolean =>
  meeting.seat !== null && meeting.seat.ownAnswer === null && canAnswer(meeting);

/** What waits for an answer stands apart and first; the order of the dates holds within both. */
export const MyMeetings = ({ meetings, linkTo }: MyMeetingsProps) => {
  const { t } = useTranslation("me");
  // What was just answered stays where it is: it would jump away from under the finger that may want to change it.
  const [asked] = useState(() => new Set(meetings.filter(needsAnswer).map(({ id }) => id)));
  const isAsked = (meeting: MyMeeting) => asked.has(meeting.id) || needsAnswer(meeting);
  const parts = [
    { id: "to-answer", title: t("overview.toAnswer"), meetings: meetings.filter(isAsked) },
    { id: "meetings", title: t("overview.meetings"), meetings: meetings.filter((meeting) => !isAsked(meeting)) },
  ];
  return parts
    .filter((part) => part.meetings.length > 0)
    .map((part) => (
      <section key={part.id} aria-labelledby={part.id} className="stack">
        <h2 id={part.id}>{part.title}</h2>
        <ul className="plain-list lined">
          {part.meetings.map((meeting) => (
            <li key={meeting.id} className="stack stack--small">
              <MeetingLine meeting={meeting} to={linkTo(meeting.id)} />
            </li>
          ))}
        </ul>
      </section>
    ));
};

const MeetingLine = ({ meeting, to }: { meeting: MyMeeting; to: string }) => {
  const { t } = useTranslation("me");
  const { startsAt, timeZone, table, number, place, seat, isCancelled, isDraft } = meeting;
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
      {(isCancelled || isDraft) && (
        <p>
          {isCancelled ? <Badge tone="danger">{t("answer.cancelled")}</Badge> : <Badge>{t("meeting.draft")}</Badge>}
        </p>
      )}
      {seat?.answer === "represented" && <p className="small">{t("answer.represented")}</p>}
      {seat && canAnswer(meeting) && (
        <AnswerRow meetingId={meeting.id} seat={seat} label={t("answer.label", { title: `${title}, ${date}` })} />
      )}
    </>
  );
};
