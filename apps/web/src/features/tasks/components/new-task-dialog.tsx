import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { useContractForm } from "../../../lib/forms.ts";
import { emptyTask, TaskDraft, toTaskFields } from "../task-draft.ts";
import { useAddTask } from "../tasks.queries.ts";
import { TaskFormView } from "./task-form.tsx";

export type TaskSource = { meetingId: string | null; agendaItem: { id: string; title: string } | null };

type NewTaskDialogProps = {
  tableId: string;
  /** Where the task comes from; without it the task stands freely at its table. */
  source?: TaskSource;
  onClose: () => void;
};

/** Render it while it is open, so that each opening begins empty. */
export const NewTaskDialog = ({ tableId, source, onClose }: NewTaskDialogProps) => {
  const { t } = useTranslation("tasks");
  const formId = useId();
  const form = useContractForm(TaskDraft, emptyTask, "onSubmit");
  const add = useAddTask(tableId);
  const save = async (draft: TaskDraft) => {
    await add.mutateAsync({
      ...toTaskFields(draft),
      meetingId: source?.meetingId ?? null,
      agendaItemId: source?.agendaItem?.id ?? null,
    });
    showToast(t("added", { title: draft.title }));
    onClose();
  };
  const actions = (
    <>
      <Button type="submit" form={formId} variant="primary" isPending={form.formState.isSubmitting}>
        {t("form.add")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("form.cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("form.newTitle")} onClose={onClose} actions={actions}>
      <TaskFormView id={formId} form={form} tableId={tableId} onSave={save}>
        {source?.agendaItem && <p className="muted">{t("form.fromItem", { title: source.agendaItem.title })}</p>}
      </TaskFormView>
    </Dialog>
  );
};
