import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ComboBox } from "../../../components/combo-box.tsx";
import type { Assignee } from "../task-draft.ts";

type AssigneeFieldProps = {
  assignees: readonly Assignee[];
  value: string;
  onChange: (key: string) => void;
  onBlur: () => void;
  /** Shown for somebody who is no longer among the assignees. */
  currentName: string;
  isLoading: boolean;
  error: string | undefined;
};

const matches = (text: string, ...words: (string | null)[]): boolean =>
  words.some((word) => word?.toLocaleLowerCase().includes(text.toLocaleLowerCase()));

/** Seat, person or organization at the table. */
export const AssigneeField = ({
  assignees,
  value,
  onChange,
  onBlur,
  currentName,
  isLoading,
  error,
}: AssigneeFieldProps) => {
  const { t } = useTranslation("tasks");
  const [typed, setTyped] = useState<string>();
  const chosen = assignees.find(({ id }) => id === value);
  const shown = typed ?? chosen?.label ?? currentName;
  const found = typed ? assignees.filter(({ label, organization }) => matches(typed, label, organization)) : assignees;
  return (
    <ComboBox
      label={t("form.assignee")}
      help={t("form.assigneeHelp")}
      error={error}
      isLoading={isLoading}
      options={found.map(({ id, kind, label, organization }) => ({
        id,
        label,
        detail: organization ? t("form.personOf", { organization }) : t(`form.kind.${kind}`),
      }))}
      value={value || null}
      onChange={(key) => {
        if (key === null) return;
        setTyped(undefined);
        onChange(key);
      }}
      inputValue={shown}
      onInputChange={(text) => {
        if (text === shown) return;
        setTyped(text);
        if (text === "") onChange("");
      }}
      onBlur={onBlur}
    />
  );
};
