import type { Meeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { agendaQuery, backlogQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { MeetingFacts } from "../../features/meetings/components/meeting-facts.tsx";
import { MeetingPath } from "../../features/meetings/components/meeting-path.tsx";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { meetingQuery } from "../../features/meetings/meetings.queries.ts";
import { OwnAnswer } from "../../features/responses/components/own-answer.tsx";
import { responsesQuery } from "../../features/responses/responses.queries.ts";
import { useLiveEvents } from "../../lib/live-events.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { MeetingActions } from "./meeting-actions.tsx";
import { MeetingAgenda } from "./meeting-agenda.tsx";
import { MeetingFiles } from "./meeting-files.tsx";
import { MeetingTasks } from "./meeting-tasks.tsx";
import { useMeetingTitle } from "./meeting-title.ts";
import { NextStep } from "./next-step.tsx";
import { TheTable } from "./the-table.tsx";

const MeetingGuests = lazy(async () => ({ default: (await import("./meeting-guests.tsx")).MeetingGuests }));

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const { meetingId = "" } = params;
  const meeting = await queryClient.ensureQueryData(meetingQuery(meetingId));
  await Promise.all([
    queryClient.ensureQueryData(agendaQuery(meetingId)),
    ...(meeting.may.seeResponses || meeting.may.answer ? [queryClient.ensureQueryData(responsesQuery(meetingId))] : []),
    ...(meeting.may.manage ? [queryClient.ensureQueryData(backlogQuery(meeting.tableId))] : []),
  ]);
  return null;
};

export const Component = () => {
  const { meetingId = "" } = useParams();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const { manage, answer, seeResponses } = meeting.may;
  const [filePlaceId, setFilePlaceId] = useState<string | null>(null);
  useLiveEvents({ meetingId, tableId: meeting.tableId }, manage || answer || seeResponses);
  const trail = [
    { label: meeting.table.title, to: paths.table(meeting.table.id) },
    { label: meeting.table.municipality },
  ];
  return (
    <Page
      title={useMeetingTitle(meeting)}
      above={<Breadcrumb trail={trail} />}
      lead={<MeetingFacts meeting={meeting} />}
      actions={<MeetingActions meeting={meeting} />}
    >
      <MeetingState meeting={meeting} />
      <div className={seeResponses ? "with-aside" : "prose"}>
        <div className="stack stack--large">
          {answer && <OwnAnswers meetingId={meeting.id} />}
          <MeetingAgenda meeting={meeting} filePlaceId={filePlaceId} onAddFiles={setFilePlaceId} />
          <MeetingFiles meetingId={meeting.id} askedId={filePlaceId} onAnswered={() => setFilePlaceId(null)} />
          {manage && (
            <Suspense fallback={<LoadingView lines={2} />}>
              <MeetingGuests meeting={meeting} />
            </Suspense>
          )}
          {seeResponses && <MeetingTasks meeting={meeting} />}
        </div>
        {seeResponses && <TheTable meeting={meeting} />}
      </div>
    </Page>
  );
};

const MeetingState = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { data: agenda } = useSuspenseQuery(agendaQuery(meeting.id));
  if (meeting.state === "cancelled") {
    return (
      <Notice tone="warning" title={t("cancelled")}>
        {meeting.cancelReason}
      </Notice>
    );
  }
  if (!meeting.may.manage && !meeting.may.seeResponses) return null;
  return (
    <div className="stack stack--large no-print">
      <MeetingPath meeting={meeting} hasItems={agenda.items.length > 0} />
      {meeting.may.manage && isOpen(meeting) && <NextStep meeting={meeting} hasItems={agenda.items.length > 0} />}
    </div>
  );
};

/** One for each seat the reader holds. */
const OwnAnswers = ({ meetingId }: { meetingId: string }) => {
  const { data: responses } = useSuspenseQuery(responsesQuery(meetingId));
  const { data: me } = useQuery(meQuery);
  return responses.seats
    .filter(({ isOwn }) => isOwn)
    .map((seat) => <OwnAnswer key={seat.seatId} meetingId={meetingId} seat={seat} personId={me?.personId} />);
};
