import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { submitWith } from "../../../lib/forms.ts";
import { useVersionedSaving } from "../../../lib/versioned-saving.ts";
import { roundTableQuery, useChangeRoundTable } from "../round-tables.queries.ts";
import { draftOf, tableFields, toChange } from "../table-draft.ts";
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

export const TableSettings = ({ table, municipalityField }: TableSettingsProps) => {
  const { t } = useTranslation("round-tables");
  // What the editing began with: a table that changes meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(table);
  const form = useTableForm(draftOf(table));
  const change = useChangeRoundTable(table.id);
  const { save, conflict } = useVersionedSaving({
    base,
    fields: tableFields,
    newest: roundTableQuery(table.id),
    send: (draft, changed, { version }) => change.mutateAsync({ body: toChange(draft, changed), version }),
    onSaved: (saved) => {
      setBase(saved);
      form.reset(draftOf(saved));
      showToast(t("settings.saved"));
    },
  });
  if (conflict) return <TableConflict conflict={conflict} />;
  return (
    <form onSubmit={submitWith(form, save)} noValidate className="stack stack--large prose">
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
