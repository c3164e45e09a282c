import { AUTH_BODIES } from "@runde-tische/contracts/accounts";
import { useTranslation } from "react-i18next";
import { FormTextField } from "../../components/form-text-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useRequestPasswordReset } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { useContractForm } from "../../lib/forms.ts";

export const Component = () => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(AUTH_BODIES["/request-password-reset"], { email: "" });
  const request = useRequestPasswordReset();
  return (
    <Page title={t("forgot.title")} lead={t("forgot.lead")}>
      <AccountForm form={form} save={({ email }) => request.mutateAsync(email)} submitLabel={t("forgot.submit")}>
        <FormTextField control={form.control} name="email" type="email" label={t("mail")} autoComplete="username" />
      </AccountForm>
      <div role="status">{request.isSuccess && <Notice tone="success">{t("forgot.sent")}</Notice>}</div>
    </Page>
  );
};
