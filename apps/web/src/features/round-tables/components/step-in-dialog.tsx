import { stepIntoRoundTable } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { submitWith, useContractForm } from "../../../lib/forms.ts";
import { useStepIntoRoundTable } from "../round-tables.queries.ts";

type StepInDialogProps = { tableId: string; onClose: () => void; onDone: () => void };

export const StepInDialog = ({ tableId, onClose, onDone }: StepInDialogProps) => {
  const { t } = useTranslation("round-tables");
  const { t: components } = useTranslation("components");
  const stepIn = useStepIntoRoundTable(tableId);
  const form = useContractForm(stepIntoRoundTable.body, { reason: "" });
  const save = async ({ reason }: { reason: string }) => {
    await stepIn.mutateAsync(reason);
    onClose();
    onDone();
  };
  return (
    <Dialog isOpen title={t("stepIn.dialogTitle")} onClose={onClose}>
      <form onSubmit={submitWith(form, save)} noValidate className="stack">
        <FormError message={form.formState.errors.root?.["server"]?.message} />
        <p>{t("stepIn.text")}</p>
        <FormTextField
          control={form.control}
          name="reason"
          label={t("stepIn.reason")}
          help={t("stepIn.reasonHelp")}
          autoFocus
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
            {t("stepIn.confirm")}
          </Button>
          <Button variant="tertiary" onPress={onClose}>
            {components("cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
