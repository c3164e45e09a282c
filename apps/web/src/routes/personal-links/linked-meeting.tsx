import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { Meeting } from "@runde-tische/contracts/meetings";
import type { LinkView } from "@runde-tische/contracts/personal-links";
import type { Responses } from "@runde-tische/contracts/responses";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { agendaQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import { toTimed } from "../../features/agenda-items/agenda-order.ts";
import { AgendaView } from "../../features/agenda-items/components/agenda-view.tsx";
import { MeetingFacts } from "../../features/meetings/components/meeting-facts.tsx";
import { meetingQuery } from "../../features/meetings/meetings.queries.ts";
import { agendaPdf } from "../../features/papers/papers.queries.ts";
import { ActingFor } from "../../features/personal-links/components/acting-for.tsx";
import { AnswerForm } from "../../features/personal-links/components/answer-form.tsx";
import { HandOver } from "../../features/personal-links/components/hand-over.tsx";
import { OwnTasks } from "../../features/personal-links/components/own-tasks.tsx";
import { useHeadingFocus } from "../../features/personal-links/components/use-heading-focus.ts";
import { linkResponsesQuery, linkTasksQuery } from "../../features/personal-links/personal-links.queries.ts";
import { SeatList } from "../../features/seats/components/seat-list.tsx";
import { SeatRing } from "../../features/seats/components/seat-ring.tsx";
import { formatDate } from "../../lib/format.ts";
import { useLiveEvents } from "../../lib/live-events.ts";
import { LinkedMeetingFiles, LinkedTaskFiles } from "./linked-files.tsx";
import "./linked-meeting.css";

/** All of one invitation on one page: what, when, who, and what the reader can do. */
export const LinkedMeeting = ({ link }: { link: LinkView }) => {
  const { meetingId } = link;
  const [meeting, agenda, responses, tasks] = useQueries({
    queries: [
      meetingQuery(meetingId),
      agendaQuery(meetingId),
      linkResponsesQuery(meetingId),
      linkTasksQuery(meetingId),
    ] as const,
  });
  const error = meeting.error ?? agenda.error ?? responses.error ?? tasks.error;
  const isLoaded = meeting.data && agenda.data && responses.data && tasks.data;
  // Shown by the page's error view.
  if (error && !isLoaded) throw error;
  if (!isLoaded) return <LoadingView lines={8} />;
  const own = responses.data.seats.find(({ seatId }) => seatId === link.seatId);
  return (
    <MeetingPage meeting={meeting.data} link={link}>
      <div className={meeting.data.may.seeResponses ? "with-aside" : "prose"}>
        <div className="stack stack--large">
          <Answering
            link={link}
            meeting={meeting.data}
            own={own?.persons.find(({ personId }) => personId === link.personId)}
          />
          {tasks.data.items.length > 0 && (
            <OwnTasks
              meetingId={meetingId}
              tasks={tasks.data.items}
              after={(task) => <LinkedTaskFiles task={task} />}
            />
          )}
          {(meeting.data.state !== "cancelled" || agenda.data.items.length > 0) && (
            <AgendaSection>
              <AgendaView
                agenda={toTimed(agenda.data, meeting.data.durationMinutes)}
                timeZone={meeting.data.timeZone}
              />
            </AgendaSection>
          )}
          <LinkedMeetingFiles meetingId={meetingId} items={agenda.data.items} />
        </div>
        {meeting.data.may.seeResponses && <Invited responses={responses.data} />}
      </div>
    </MeetingPage>
  );
};

type MeetingPageProps = { meeting: Meeting; link: LinkView; children: React.ReactNode };

const MeetingPage = ({ meeting, link, children }: MeetingPageProps) => {
  const { t } = useTranslation("personal-links");
  useHeadingFocus();
  useLiveEvents({ meetingId: meeting.id, tableId: meeting.tableId }, true);
  const { number, startsAt, timeZone, table } = meeting;
  const date = formatDate(startsAt, timeZone);
  return (
    <Page
      title={number === null ? date : t("meeting.title", { number, date })}
      above={<p className="muted">{`${table.title} · ${table.municipality}`}</p>}
      lead={<MeetingFacts meeting={meeting} />}
    >
      {meeting.state === "cancelled" && (
        <Notice tone="danger" title={t("meeting.cancelled")}>
          {meeting.cancelReason}
        </Notice>
      )}
      <ActingFor link={link} />
      {children}
    </Page>
  );
};

type AnsweringProps = { link: LinkView; meeting: Meeting; own: React.ComponentProps<typeof AnswerForm>["own"] };

const Answering = ({ link, meeting, own }: AnsweringProps) => {
  const { t } = useTranslation("personal-links");
  return (
    <section aria-labelledby="answer" className="stack no-print">
      <h2 id="answer">{t("answer.title")}</h2>
      {meeting.may.answer ? (
        <>
          <AnswerForm link={link} own={own} />
          <HandOver link={link} />
        </>
      ) : (
        <p>{t("answer.notPossible")}</p>
      )}
      {meeting.state !== "cancelled" && (
        <p>
          <a href={`${API_PREFIX}/meetings/${meeting.id}/calendar.ics`} download>
            {t("meeting.calendar")}
          </a>
        </p>
      )}
      {meeting.invitedAt !== null && (
        <p>
          <a href={agendaPdf(meeting.id, link.language)} download>
            {t("meeting.agendaPdf")}
          </a>
        </p>
      )}
    </section>
  );
};

const AgendaSection = ({ children }: { children: React.ReactNode }) => {
  const { t } = useTranslation("personal-links");
  return (
    <section aria-labelledby="agenda" className="linked-agenda stack">
      <h2 id="agenda">{t("meeting.agenda")}</h2>
      {children}
    </section>
  );
};

const Invited = ({ responses }: { responses: Responses }) => {
  const { t } = useTranslation("personal-links");
  const seats = responses.seats.map(({ seatId, group, isGuest, organization, answer, persons }) => ({
    id: seatId,
    group,
    isGuest,
    label: organization ?? persons[0]?.name ?? t("meeting.citizen"),
    state: answer,
    people: persons,
  }));
  return (
    <section aria-labelledby="invited" className="stack">
      <h2 id="invited">{t("meeting.invited")}</h2>
      <SeatRing seats={seats} />
      <SeatList seats={seats} />
    </section>
  );
};
