import { AUTH_BODIES } from "@runde-tische/contracts/accounts";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { FormTextField } from "../../components/form-text-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { useSignUp } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { useContractForm } from "../../lib/forms.ts";

export const Component = () => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(AUTH_BODIES["/sign-up/email"], { name: "", email: "", password: "" });
  const signUp = useSignUp();
  if (signUp.isSuccess)
    return (
      <Page title={t("signUp.title")}>
        <Notice tone="success" title={t("signUp.sent")} isLive>
          {t("signUp.sentHelp", { mail: signUp.variables.email })}
        </Notice>
      </Page>
    );
  return (
    <Page title={t("signUp.title")} lead={t("signUp.lead")}>
      <AccountForm form={form} save={signUp.mutateAsync} submitLabel={t("signUp.submit")}>
        <FormTextField control={form.control} name="name" label={t("name")} autoComplete="name" />
        <FormTextField control={form.control} name="email" type="email" label={t("mail")} autoComplete="email" />
        <FormTextField
          control={form.control}
          name="password"
          type="password"
          label={t("password")}
          help={t("passwordHelp")}
          autoComplete="new-password"
        />
      </AccountForm>
      <p>
        {t("signUp.hasAccount")} <TextLink to={paths.signIn()}>{t("signIn.title")}</TextLink>
      </p>
    </Page>
  );
};
