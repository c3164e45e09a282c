import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { agendaQuery, backlogQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import { retime, toTimed } from "../../features/agenda-items/agenda-order.ts";
import { AgendaView } from "../../features/agenda-items/components/agenda-view.tsx";
import type { ItemActions } from "../../features/agenda-items/use-item-entries.ts";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { responsesQuery } from "../../features/responses/responses.queries.ts";
import { BacklogFiles } from "./backlog-files.tsx";
import { seatName } from "./seat-name.ts";

// Drag and drop and form fields are for those who write agendas; who reads one does not wait for them.
const AgendaEditor = lazy(async () => ({
  default: (await import("../../features/agenda-items/components/agenda-editor.tsx")).AgendaEditor,
}));

const NewTaskDialog = lazy(async () => ({
  default: (await import("../../features/tasks/components/new-task-dialog.tsx")).NewTaskDialog,
}));

type MeetingAgendaProps = {
  meeting: Meeting;
  /** The item whose files are asked for; null: none. */
  filePlaceId: string | null;
  onAddFiles: (itemId: string | null) => void;
};

export const MeetingAgenda = ({ meeting, filePlaceId, onAddFiles }: MeetingAgendaProps) => {
  const { t } = useTranslation("meetings");
  const { data: agenda } = useSuspenseQuery(agendaQuery(meeting.id));
  const timed = meeting.may.manage
    ? retime(meeting.startsAt, meeting.durationMinutes, agenda.items)
    : toTimed(agenda, meeting.durationMinutes);
  const [taskSource, setTaskSource] = useState<AgendaItem | null>(null);
  const isCancelled = meeting.state === "cancelled";
  if (isCancelled && agenda.items.length === 0) return null;
  const giveTask = (item: AgendaItem) => <GiveTask item={item} onPress={() => setTaskSource(item)} />;
  return (
    <section aria-labelledby="agenda" className="stack">
      <h2 id="agenda">{t("agenda")}</h2>
      {meeting.may.manage && isOpen(meeting) ? (
        <Suspense fallback={<LoadingView />}>
          <Editor
            meeting={meeting}
            timed={timed}
            actions={{ onGiveTask: setTaskSource, onAddFiles: ({ id }) => onAddFiles(id) }}
            filePlaceId={filePlaceId}
            onFilesAnswered={() => onAddFiles(null)}
          />
        </Suspense>
      ) : (
        <AgendaView
          agenda={timed}
          timeZone={meeting.timeZone}
          after={meeting.may.manage && !isCancelled ? giveTask : undefined}
        />
      )}
      {taskSource && (
        <Suspense>
          <NewTaskDialog
            tableId={meeting.tableId}
            source={{ meetingId: taskSource.meetingId, agendaItem: taskSource }}
            onClose={() => setTaskSource(null)}
          />
        </Suspense>
      )}
    </section>
  );
};

/** Where the agenda is no longer edited, and its items have no menu. */
const GiveTask = ({ item, onPress }: { item: AgendaItem; onPress: () => void }) => {
  const { t } = useTranslation("agenda-items");
  return (
    <Button size="small" variant="tertiary" onPress={onPress} aria-label={t("giveTaskNamed", { name: item.title })}>
      {t("giveTask")}
    </Button>
  );
};

type EditorProps = {
  meeting: Meeting;
  timed: ReturnType<typeof retime>;
  actions: ItemActions;
  filePlaceId: string | null;
  onFilesAnswered: () => void;
};

const Editor = ({ meeting, timed, actions, filePlaceId, onFilesAnswered }: EditorProps) => {
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
      actions={actions}
      backlogFiles={
        <BacklogFiles
          tableId={meeting.tableId}
          items={backlog.items}
          askedId={filePlaceId}
          onAnswered={onFilesAnswered}
        />
      }
    />
  );
};
