import type { Meeting } from "@runde-tische/contracts/meetings";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TaskSection } from "../../features/tasks/components/task-section.tsx";
import { meetingTasksQuery } from "../../features/tasks/tasks.queries.ts";
import { flat } from "../../lib/pages.ts";

/** For those at the table once there are tasks; whoever manages the meeting gives the first one here. */
export const MeetingTasks = ({ meeting: { id, tableId, state, may } }: { meeting: Meeting }) => {
  const { t } = useTranslation("tasks");
  const query = meetingTasksQuery(id);
  const { data } = useInfiniteQuery(query);
  const canAdd = may.manage && state !== "cancelled";
  if (!canAdd && (!data || flat(data).length === 0)) return null;
  return (
    <TaskSection
      tableId={tableId}
      meetingId={id}
      query={query}
      title={t("ofMeeting")}
      emptyHelp={t("meetingEmptyHelp")}
      canAdd={canAdd}
    />
  );
};
