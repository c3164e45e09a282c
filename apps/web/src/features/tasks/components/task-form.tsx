import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { DatePicker } from "../../../components/date-picker.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import { submitWith } from "../../../lib/forms.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { assigneesOf, type TaskDraft, type TaskDraftInput } from "../task-draft.ts";
import { assigneeSeatsQuery } from "../tasks.queries.ts";
import { AssigneeField } from "./assignee-field.tsx";

export type TaskForm = UseFormReturn<TaskDraftInput, unknown, TaskDraft>;

type TaskFormViewProps = {
  /** The submit button stands outside, among the dialog's actions. */
  id: string;
  form: TaskForm;
  tableId: string;
  assigneeName?: string;
  onSave: (draft: TaskDraft) => Promise<unknown>;
  children?: ReactNode;
};

export const TaskFormView = ({ id, form, tableId, assigneeName = "", onSave, children }: TaskFormViewProps) => {
  const { t } = useTranslation("tasks");
  return (
    <form id={id} onSubmit={submitWith(form, onSave)} noValidate className="stack">
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      {children}
      <FormTextField
        control={form.control}
        name="title"
        label={t("form.title")}
        help={t("form.titleHelp")}
        isWide
        autoFocus
      />
      <AssigneeController form={form} tableId={tableId} assigneeName={assigneeName} />
      <Controller
        control={form.control}
        name="dueOn"
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <DatePicker
            label={t("form.dueOn")}
            isOptional
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="text"
        render={({ field: { ref, value, ...field }, fieldState }) => (
          <TextArea
            {...field}
            value={value ?? ""}
            inputRef={ref}
            label={t("form.text")}
            help={t("form.textHelp")}
            isOptional
            isWide
            error={fieldState.error?.message}
          />
        )}
      />
    </form>
  );
};

type AssigneeControllerProps = { form: TaskForm; tableId: string; assigneeName: string };

const AssigneeController = ({ form, tableId, assigneeName }: AssigneeControllerProps) => {
  const { t } = useTranslation("tasks");
  const { data, isPending, error } = useQuery(assigneeSeatsQuery(tableId));
  return (
    <>
      <Controller
        control={form.control}
        name="assignee"
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <AssigneeField
            assignees={assigneesOf(data?.items ?? [])}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            currentName={value ? assigneeName : ""}
            isLoading={isPending}
            error={fieldState.error && t("form.assigneeMissing")}
          />
        )}
      />
      {error && <Notice tone="danger">{problemText(error)}</Notice>}
    </>
  );
};
