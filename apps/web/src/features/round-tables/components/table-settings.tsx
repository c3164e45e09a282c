import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { hasStatus } from "../../../lib/api-error.ts";
import { submitWith } from "../../../lib/forms.ts";
import { roundTableQuery, useChangeRoundTable } from "../round-tables.queries.ts";
import { differingFields, draftOf, type TableDraft, toChange } from "../table-draft.ts";
import { AboutFields } from "./about-fields.tsx";
import { GroupLabelsFields } from "./group-labels-fields.tsx";
import { RulesFields } from "./rules-fields.tsx";
import { TableConflict } from "./table-conflict.tsx";
import { type TableForm, useTableForm } from "./table-form.ts";
import { VisibilityField } from "./visibility-field.tsx";

type TableSettingsProps = {
  table: RoundTable;
  /** The field for the municipality; it belongs to another feature. */
  municipalityField: (form: TableForm) => ReactNode;
};

type Conflict = { mine: TableDraft; theirs: RoundTable };

export const TableSettings = ({ table, municipalityField }: TableSettingsProps) => {
  const { t } = useTranslation("round-tables");
  const queryClient = useQueryClient();
  // What the editing began with: a table that changes meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(table);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const form = useTableForm(draftOf(table));
  const change = useChangeRoundTable(table.id);
  const save = async (mine: TableDraft, from: RoundTable) => {
    const fields = differingFields(draftOf(from), mine);
    if (fields.length === 0) return setConflict(null);
    try {
      const saved = await change.mutateAsync({ body: toChange(mine, fields), version: from.version });
      setBase(saved);
      setConflict(null);
      form.reset(draftOf(saved));
      showToast(t("settings.saved"));
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
      setConflict({ mine, theirs: await queryClient.fetchQuery({ ...roundTableQuery(table.id), staleTime: 0 }) });
    }
  };
  if (conflict) {
    const resolve = (merged: TableDraft) => {
      form.reset(merged);
      setBase(conflict.theirs);
      void save(merged, conflict.theirs).catch(() => setConflict(null));
    };
    return <TableConflict base={base} {...conflict} onResolve={resolve} isPending={change.isPending} />;
  }
  return (
    <form onSubmit={submitWith(form, (draft) => save(draft, base))} noValidate className="stack stack--large prose">
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <h2>{t("settings.title")}</h2>
      <AboutFields form={form} />
      {municipalityField(form)}
      <VisibilityField form={form} />
      <h2>{t("settings.rules")}</h2>
      <RulesFields form={form} />
      <h2>{t("field.groupLabels")}</h2>
      <p className="muted">{t("help.groupLabels")}</p>
      <GroupLabelsFields form={form} />
      <div>
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {t("settings.save")}
        </Button>
      </div>
    </form>
  );
};
