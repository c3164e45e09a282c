import { appointTableCoordinator, type RoundTable } from "@runde-tische/contracts/round-tables";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { submitWith, useContractForm } from "../../../lib/forms.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useAppointTableCoordinator, useDismissTableCoordinator } from "../round-tables.queries.ts";

export const TableCoordinators = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  return (
    <section aria-labelledby="table-coordinators" className="stack">
      <h2 id="table-coordinators">{t("coordinators.title")}</h2>
      <p className="muted prose">{t("coordinators.text")}</p>
      <ul className="plain-list lined">
        {table.coordinators.map(({ personId, name }) => (
          <li key={personId} className="row row--between">
            {name ?? t("formerPerson")}
            {table.may.appoint && <Dismissal tableId={table.id} personId={personId} name={name ?? t("formerPerson")} />}
          </li>
        ))}
      </ul>
      {table.may.appoint ? (
        <AppointForm tableId={table.id} />
      ) : (
        <p className="muted prose">{t("coordinators.decided")}</p>
      )}
    </section>
  );
};

const Dismissal = ({ tableId, personId, name }: { tableId: string; personId: string; name: string }) => {
  const { t } = useTranslation("round-tables");
  const [isAsking, setAsking] = useState(false);
  const dismiss = useDismissTableCoordinator(tableId);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t("coordinators.dismissName", { name })}
        onPress={() => setAsking(true)}
      >
        {t("coordinators.dismiss")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("coordinators.dismissTitle", { name })}
        confirmLabel={t("coordinators.dismiss")}
        onConfirm={() => dismiss.mutate(personId, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
        isPending={dismiss.isPending}
        error={dismiss.isError ? problemText(dismiss.error) : undefined}
      >
        {t("coordinators.dismissText")}
      </ConfirmDialog>
    </>
  );
};

const AppointForm = ({ tableId }: { tableId: string }) => {
  const { t } = useTranslation("round-tables");
  const appoint = useAppointTableCoordinator(tableId);
  const form = useContractForm(appointTableCoordinator.body, { mail: "" });
  const save = async ({ mail }: { mail: string }) => {
    await appoint.mutateAsync(mail);
    form.reset();
    showToast(t("coordinators.appointed", { mail }));
  };
  return (
    <form onSubmit={submitWith(form, save, { mail: t("coordinators.noAccount") })} noValidate className="stack">
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <FormTextField control={form.control} name="mail" type="email" label={t("coordinators.mail")} />
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {t("coordinators.appoint")}
        </Button>
      </div>
    </form>
  );
};
