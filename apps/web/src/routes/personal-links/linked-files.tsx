import type { PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { Task } from "@runde-tische/contracts/tasks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { meetingFilesQuery, taskFilesQuery } from "../../features/files/files.queries.ts";

// Only where there are files: the first view stays small.
const FileSection = lazy(async () => ({
  default: (await import("../../features/files/components/file-section.tsx")).FileSection,
}));
const FileFolder = lazy(async () => ({
  default: (await import("../../features/files/components/file-folder.tsx")).FileFolder,
}));

type LinkedMeetingFilesProps = { meetingId: string; items: readonly PlacedAgendaItem[] };

export const LinkedMeetingFiles = ({ meetingId, items }: LinkedMeetingFilesProps) => {
  const query = meetingFilesQuery(meetingId);
  const { data } = useQuery(query);
  if (!data || data.items.length === 0) return null;
  const titles = items.map(({ id, number, title }) => ({ id, title: `${number}. ${title}` }));
  return (
    <Suspense fallback={<LoadingView lines={2} />}>
      <FileSection query={query} places={[]} items={titles} />
    </Suspense>
  );
};

/** Those of one task, on demand: what shows that it was done, or is needed for it. */
export const LinkedTaskFiles = ({ task: { id, title, table } }: { task: Task }) => {
  const { t } = useTranslation("personal-links");
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <Button
        variant="tertiary"
        aria-label={t("tasks.filesNamed", { title })}
        aria-expanded={isOpen}
        aria-controls={panel}
        onPress={() => setOpen(!isOpen)}
      >
        {t("tasks.files")}
      </Button>
      <div id={panel} hidden={!isOpen} className="own-task__files stack">
        {isOpen && (
          <Suspense fallback={<LoadingView lines={2} />}>
            <FileFolder query={taskFilesQuery(id, table.id)} places={[{ place: { kind: "task", id }, label: title }]} />
          </Suspense>
        )}
      </div>
    </>
  );
};
