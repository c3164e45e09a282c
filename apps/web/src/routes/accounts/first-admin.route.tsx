import { createFirstAdmin } from "@runde-tische/contracts/installation";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { FormTextField } from "../../components/form-text-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useCreateFirstAdmin } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { useContractForm } from "../../lib/forms.ts";
import { useFragment } from "../../lib/fragment.ts";

const FirstAdmin = createFirstAdmin.body.omit({ secret: true });

export const Component = () => {
  const { t } = useTranslation("accounts");
  const secret = useFragment();
  const create = useCreateFirstAdmin();
  const navigate = useNavigate();
  const form = useContractForm(FirstAdmin, { name: "", mail: "", password: "" });
  const save = async (values: { name: string; mail: string; password: string }) => {
    await create.mutateAsync({ secret, ...values });
    await navigate(paths.account(), { replace: true });
  };
  return (
    <Page title={t("firstAdmin.title")} lead={t("firstAdmin.lead")}>
      {secret ? (
        <AccountForm form={form} save={save} submitLabel={t("firstAdmin.submit")}>
          <FormTextField control={form.control} name="name" label={t("name")} autoComplete="name" />
          <FormTextField control={form.control} name="mail" type="email" label={t("mail")} autoComplete="email" />
          <FormTextField
            control={form.control}
            name="password"
            type="password"
            label={t("password")}
            help={t("passwordHelp")}
            autoComplete="new-password"
          />
        </AccountForm>
      ) : (
        <Notice tone="warning">{t("firstAdmin.incomplete")}</Notice>
      )}
    </Page>
  );
};
