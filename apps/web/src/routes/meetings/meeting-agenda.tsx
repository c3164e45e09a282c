import type { Meeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LoadingView } from "../../components/loading-view.tsx";
import { agendaQuery, backlogQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import { retime } from "../../features/agenda-items/agenda-order.ts";
import { AgendaView } from "../../features/agenda-items/components/agenda-view.tsx";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { responsesQuery } from "../../features/responses/responses.queries.ts";
import { seatName } from "./seat-name.ts";

// Drag and drop and form fields are for those who write agendas; who reads one does not wait for them.
const AgendaEditor = lazy(async () => ({
  default: (await import("../../features/agenda-items/components/agenda-editor.tsx")).AgendaEditor,
}));

export const MeetingAgenda = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { data: agenda } = useSuspenseQuery(agendaQuery(meeting.id));
  const timed = retime(meeting.startsAt, meeting.durationMinutes, agenda.items);
  return (
    <section aria-labelledby="agenda" className="stack">
      <h2 id="agenda">{t("agenda")}</h2>
      {meeting.may.manage && isOpen(meeting) ? (
        <Suspense fallback={<LoadingView />}>
          <Editor meeting={meeting} timed={timed} />
        </Suspense>
      ) : (
        <AgendaView agenda={timed} timeZone={meeting.timeZone} />
      )}
    </section>
  );
};

const Editor = ({ meeting, timed }: { meeting: Meeting; timed: ReturnType<typeof retime> }) => {
  const { t } = useTranslation("meetings");
  const { data: backlog } = useSuspenseQuery(backlogQuery(meeting.tableId));
  const { data: responses } = useQuery({ ...responsesQuery(meeting.id), enabled: meeting.may.seeResponses });
  const presenters = (responses?.seats ?? []).map((seat) => ({
    id: seat.seatId,
    label: seatName(seat, t("unnamedSeat")),
  }));
  return (
    <AgendaEditor
      place={{ meetingId: meeting.id, tableId: meeting.tableId }}
      agenda={timed}
      backlog={backlog.items}
      timeZone={meeting.timeZone}
      presenters={presenters}
    />
  );
};
