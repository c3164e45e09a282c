import type { Task } from "@runde-tische/contracts/tasks";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useContractForm } from "../../../lib/forms.ts";
import { useVersionedSaving } from "../../../lib/versioned-saving.ts";
import { TaskDraft, taskDraftOf, taskFields, toTaskChanges } from "../task-draft.ts";
import { taskQuery, useChangeTask } from "../tasks.queries.ts";
import { TaskConflict } from "./task-conflict.tsx";
import { TaskFormView } from "./task-form.tsx";

type EditTaskDialogProps = { task: Task; onClose: () => void };

/** Render it while it is open: what it began with is what a newer version is compared with. */
export const EditTaskDialog = ({ task, onClose }: EditTaskDialogProps) => {
  const { t } = useTranslation("tasks");
  const formId = useId();
  const [base] = useState(task);
  const form = useContractForm(TaskDraft, taskDraftOf(base), "onSubmit");
  const change = useChangeTask(base.id);
  const { save, conflict } = useVersionedSaving({
    base,
    fields: taskFields,
    newest: taskQuery(base.id),
    send: (draft, changed, { version }) => change.mutateAsync({ body: toTaskChanges(draft, changed), version }),
    onSaved: onClose,
  });
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
        <TaskConflict conflict={conflict} />
      ) : (
        <TaskFormView
          id={formId}
          form={form}
          tableId={base.table.id}
          assigneeName={base.assignee.name ?? ""}
          onSave={save}
        />
      )}
    </Dialog>
  );
};
