import type { Task } from "@runde-tische/contracts/tasks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { FileSection } from "../../features/files/components/file-section.tsx";
import { taskFilesQuery } from "../../features/files/files.queries.ts";
import { EditTaskDialog } from "../../features/tasks/components/edit-task-dialog.tsx";
import { TaskDue } from "../../features/tasks/components/task-due.tsx";
import { TaskHistory } from "../../features/tasks/components/task-history.tsx";
import { taskQuery } from "../../features/tasks/tasks.queries.ts";
import { isOpenTask, useTaskStatus } from "../../features/tasks/use-task-status.ts";
import { useLiveEvents } from "../../lib/live-events.ts";
import { Markdown } from "../../lib/markdown.tsx";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(taskQuery(params["taskId"] ?? ""));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("tasks");
  const { taskId = "" } = useParams();
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  const { id: tableId, title: tableTitle } = task.table;
  useLiveEvents({ tableId, subjectId: taskId }, task.may.seeTable);
  const trail = [
    { label: t("title"), to: paths.tasks() },
    { label: tableTitle, ...(task.may.seeTable && { to: paths.table(tableId) }) },
  ];
  return (
    <Page title={task.title} above={<Breadcrumb trail={trail} />} actions={<TaskActions task={task} />}>
      <TaskFacts task={task} />
      {task.text && <Markdown text={task.text} />}
      <FileSection
        query={taskFilesQuery(task.id, tableId)}
        places={[{ place: { kind: "task", id: task.id }, label: task.title }]}
      />
      <TaskHistory taskId={task.id} />
    </Page>
  );
};

const TaskActions = ({ task }: { task: Task }) => {
  const { t } = useTranslation("tasks");
  const { moveTo, error, isPending } = useTaskStatus(task);
  const [isEditing, setEditing] = useState(false);
  const isOpen = isOpenTask(task);
  return (
    <>
      {task.may.finish && (
        <Button
          variant={isOpen ? "primary" : "secondary"}
          isPending={isPending}
          onPress={() => void moveTo(isOpen ? "done" : "open")}
        >
          {t(isOpen ? "finish" : "reopen")}
        </Button>
      )}
      {task.may.finish && task.status === "open" && (
        <Button onPress={() => void moveTo("progress")}>{t("begin")}</Button>
      )}
      {task.may.edit && <Button onPress={() => setEditing(true)}>{t("edit")}</Button>}
      {task.may.edit && isOpen && (
        <Button variant="tertiary" onPress={() => void moveTo("dropped")}>
          {t("drop")}
        </Button>
      )}
      {error && <Notice tone="danger">{error}</Notice>}
      {isEditing && <EditTaskDialog task={task} onClose={() => setEditing(false)} />}
    </>
  );
};

const TaskFacts = ({ task }: { task: Task }) => {
  const { t } = useTranslation("tasks");
  return (
    <dl className="task-facts">
      <dt>{t("form.status")}</dt>
      <dd aria-live="polite">{t(`status.${task.status}`)}</dd>
      <dt>{t("form.assignee")}</dt>
      <dd>
        {task.assignee.name ?? t("formerMember")}{" "}
        <span className="muted">({t(`form.kind.${task.assignee.kind}`)})</span>
      </dd>
      {task.dueOn && (
        <>
          <dt>{t("form.dueOn")}</dt>
          <dd>
            <TaskDue task={task} />
          </dd>
        </>
      )}
      <dt>{t("form.source")}</dt>
      <dd>
        <TaskSource task={task} />
      </dd>
    </dl>
  );
};

const TaskSource = ({ task: { agendaItem, meetingId, table, may } }: { task: Task }) => {
  const { t } = useTranslation("tasks");
  if (!may.seeTable) return agendaItem?.title ?? table.title;
  if (meetingId === null) return agendaItem?.title ?? <TextLink to={paths.table(table.id)}>{table.title}</TextLink>;
  return <TextLink to={paths.meeting(meetingId)}>{agendaItem?.title ?? t("form.aMeeting")}</TextLink>;
};
