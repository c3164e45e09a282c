import type { Task } from "@runde-tische/contracts/tasks";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { useContractForm } from "../../../lib/forms.ts";
import { differingTaskFields, TaskDraft, taskDraftOf, toTaskChanges } from "../task-draft.ts";
import { taskQuery, useChangeTask } from "../tasks.queries.ts";
import { TaskConflict } from "./task-conflict.tsx";
import { TaskFormView } from "./task-form.tsx";

type EditTaskDialogProps = { task: Task; onClose: () => void };

/** Render it while it is open: what it began with is what a newer version is compared with. */
export const EditTaskDialog = ({ task, onClose }: EditTaskDialogProps) => {
  const { t } = useTranslation("tasks");
  const formId = useId();
  const queryClient = useQueryClient();
  const [base] = useState(task);
  const [conflict, setConflict] = useState<{ mine: TaskDraft; theirs: Task }>();
  const form = useContractForm(TaskDraft, taskDraftOf(base), "onSubmit");
  const change = useChangeTask(base.id);
  const saveOnto = async (against: Task, draft: TaskDraft) => {
    const fields = differingTaskFields(taskDraftOf(against), draft);
    try {
      if (fields.length > 0) await change.mutateAsync({ body: toTaskChanges(draft, fields), version: against.version });
      onClose();
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
      const theirs = await queryClient.fetchQuery({ ...taskQuery(base.id), staleTime: 0 });
      setConflict({ mine: draft, theirs });
    }
  };
  const actions = conflict ? undefined : (
    <>
      <Button type="submit" form={formId} variant="primary" isPending={form.formState.isSubmitting}>
        {t("form.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("form.cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("form.editTitle")} onClose={onClose} actions={actions}>
      {conflict ? (
        <TaskConflict
          base={base}
          {...conflict}
          isPending={change.isPending}
          onResolve={(merged) => saveOnto(conflict.theirs, merged)}
        />
      ) : (
        <TaskFormView
          id={formId}
          form={form}
          tableId={base.table.id}
          assigneeName={base.assignee.name ?? ""}
          onSave={(draft) => saveOnto(base, draft)}
        />
      )}
    </Dialog>
  );
};
