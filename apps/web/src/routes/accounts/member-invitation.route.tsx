import { Password } from "@runde-tische/contracts/accounts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "../../app/paths.ts";
import { FormTextField } from "../../components/form-text-field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useAcceptInvitation } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { hasStatus } from "../../lib/api-error.ts";
import { useContractForm } from "../../lib/forms.ts";
import { useFragment } from "../../lib/fragment.ts";
import { useGoOnSignedIn } from "./after-sign-in.ts";

const NewAccount = z.object({ password: Password });

export const Component = () => {
  const { t } = useTranslation("accounts");
  const secret = useFragment();
  const accept = useAcceptInvitation();
  const goOn = useGoOnSignedIn();
  const form = useContractForm(NewAccount, { password: "" });
  const signIn = <LinkButton to={paths.signIn()}>{t("signIn.title")}</LinkButton>;
  return (
    <Page title={t("invitation.title")} lead={t("invitation.lead")}>
      {!secret && (
        <Notice tone="warning" action={signIn}>
          {t("mailed.incomplete")}
        </Notice>
      )}
      {hasStatus(accept.error, 409, 410) && (
        <Notice tone="info" action={signIn}>
          {t("invitation.ended")}
        </Notice>
      )}
      {secret && (
        <AccountForm
          form={form}
          save={async ({ password }) => {
            await accept.mutateAsync({ secret, password });
            await goOn();
          }}
          submitLabel={t("invitation.submit")}
        >
          <FormTextField
            control={form.control}
            name="password"
            type="password"
            label={t("password")}
            help={t("passwordHelp")}
            autoComplete="new-password"
          />
        </AccountForm>
      )}
    </Page>
  );
};
