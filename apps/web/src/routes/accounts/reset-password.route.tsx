import { Password } from "@runde-tische/contracts/accounts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "../../app/paths.ts";
import { FormTextField } from "../../components/form-text-field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useResetPassword } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { hasStatus } from "../../lib/api-error.ts";
import { useContractForm } from "../../lib/forms.ts";
import { useFragment } from "../../lib/fragment.ts";

const NewPassword = z.object({ newPassword: Password });

export const Component = () => {
  const { t } = useTranslation("accounts");
  const token = useFragment();
  const reset = useResetPassword();
  const form = useContractForm(NewPassword, { newPassword: "" });
  const another = <LinkButton to={paths.forgotPassword()}>{t("forgot.another")}</LinkButton>;
  if (reset.isSuccess)
    return (
      <Page title={t("reset.title")}>
        <Notice
          tone="success"
          isLive
          action={
            <LinkButton to={paths.signIn()} variant="primary">
              {t("signIn.title")}
            </LinkButton>
          }
        >
          {t("reset.done")}
        </Notice>
      </Page>
    );
  return (
    <Page title={t("reset.title")} lead={t("reset.lead")}>
      {!token && (
        <Notice tone="warning" action={another}>
          {t("mailed.incomplete")}
        </Notice>
      )}
      {hasStatus(reset.error, 410) && <div className="row">{another}</div>}
      {token && (
        <AccountForm
          form={form}
          save={({ newPassword }) => reset.mutateAsync({ token, newPassword })}
          submitLabel={t("reset.submit")}
        >
          <FormTextField
            control={form.control}
            name="newPassword"
            type="password"
            label={t("newPassword")}
            help={t("passwordHelp")}
            autoComplete="new-password"
          />
        </AccountForm>
      )}
    </Page>
  );
};
