import { appointMunicipalityCoordinator, type Municipality } from "@runde-tische/contracts/municipalities";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { submitWith, useContractForm } from "../../../lib/forms.ts";
import { useAppointMunicipalityCoordinator } from "../municipality-coordinators.queries.ts";

export const AppointCoordinator = ({ municipality: { ars, name } }: { municipality: Municipality }) => {
  const { t } = useTranslation("municipalities");
  const appoint = useAppointMunicipalityCoordinator(ars);
  const form = useContractForm(appointMunicipalityCoordinator.body, { mail: "" }, "onSubmit");
  const save = async ({ mail }: { mail: string }) => {
    const { name: person } = await appoint.mutateAsync(mail);
    form.reset();
    showToast(t("appoint.done", { person: person ?? mail, name }));
  };
  return (
    <form onSubmit={submitWith(form, save, { mail: t("appoint.noAccount") })} noValidate className="stack">
      <h3>{t("appoint.title")}</h3>
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <FormTextField
        control={form.control}
        name="mail"
        type="email"
        label={t("appoint.mail")}
        help={t("appoint.mailHelp")}
      />
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {t("appoint.open")}
        </Button>
      </div>
    </form>
  );
};
