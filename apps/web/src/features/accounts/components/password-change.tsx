import { AUTH_BODIES } from "@runde-tische/contracts/accounts";
import { useTranslation } from "react-i18next";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useContractForm } from "../../../lib/forms.ts";
import { useChangePassword } from "../accounts.queries.ts";
import { AccountForm } from "./account-form.tsx";

export const PasswordChange = () => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(AUTH_BODIES["/change-password"], { currentPassword: "", newPassword: "" });
  const change = useChangePassword();
  const save = async (values: { currentPassword: string; newPassword: string }) => {
    await change.mutateAsync(values);
    form.reset();
  };
  return (
    <div className="stack">
      <AccountForm form={form} save={save} submitLabel={t("account.changePassword")}>
        <FormTextField
          control={form.control}
          name="currentPassword"
          type="password"
          label={t("currentPassword")}
          autoComplete="current-password"
        />
        <FormTextField
          control={form.control}
          name="newPassword"
          type="password"
          label={t("newPassword")}
          help={t("passwordHelp")}
          autoComplete="new-password"
        />
      </AccountForm>
      <div role="status">{change.isSuccess && <Notice tone="success">{t("account.passwordChanged")}</Notice>}</div>
    </div>
  );
};
