import { type RoundTable, StorageMegabytes } from "@runde-tische/contracts/round-tables";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Button } from "../../components/button.tsx";
import { FormError } from "../../components/form-error.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { VersionConflict } from "../../components/version-conflict.tsx";
import { StorageUse } from "../../features/files/components/storage-use.tsx";
import { tableFilesQuery, useRenewFiles } from "../../features/files/files.queries.ts";
import { roundTableQuery, useChangeRoundTable } from "../../features/round-tables/round-tables.queries.ts";
import { draftFields } from "../../lib/draft-fields.ts";
import { submitWith, useContractForm } from "../../lib/forms.ts";
import { useVersionedSaving } from "../../lib/versioned-saving.ts";

/** How much of its storage the table uses; whoever decides for the municipality gives more or less. */
export const TableStorage = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const { data } = useQuery(tableFilesQuery(table.id));
  return (
    <section aria-labelledby="storage" className="stack prose">
      <h2 id="storage">{t("storage.title")}</h2>
      {data?.usage && <StorageUse usage={data.usage} />}
      {table.may.appoint ? <StorageForm table={table} /> : <p className="muted">{t("storage.decided")}</p>}
    </section>
  );
};

const schema = z.strictObject({ storageMegabytes: StorageMegabytes });

const storageFields = draftFields(
  (table: RoundTable) => ({ storageMegabytes: table.storageMegabytes ?? Number.NaN }),
  ["storageMegabytes"],
);

const StorageForm = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  // What the editing began with: a table that changes meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(table);
  const change = useChangeRoundTable(table.id);
  const renewFiles = useRenewFiles();
  const form = useContractForm(schema, storageFields.of(base));
  const { save, conflict } = useVersionedSaving({
    base,
    fields: storageFields,
    newest: roundTableQuery(table.id),
    send: (body, _, { version }) => change.mutateAsync({ body, version }),
    onSaved: async (saved) => {
      setBase(saved);
      form.reset(storageFields.of(saved));
      await renewFiles();
      showToast(t("storage.saved"));
    },
  });
  if (conflict)
    return (
      <VersionConflict
        conflict={conflict}
        fields={storageFields}
        label={(field) => t(`field.${field}`)}
        show={({ storageMegabytes }) => storageMegabytes}
      />
    );
  return (
    <form onSubmit={submitWith(form, save)} noValidate className="stack">
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <Controller
        control={form.control}
        name="storageMegabytes"
        render={({ field: { ref, ...field }, fieldState }) => (
          <NumberField
            {...field}
            inputRef={ref}
            label={t("field.storageMegabytes")}
            help={t("storage.help")}
            step={10}
            minValue={10}
            error={fieldState.error?.message}
          />
        )}
      />
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {t("storage.save")}
        </Button>
      </div>
    </form>
  );
};
