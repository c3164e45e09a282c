import { AUTH_BODIES } from "@runde-tische/contracts/accounts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoaderFunctionArgs } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { FormTextField } from "../../components/form-text-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { useSendMagicLink, useSendVerification, useSignIn } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { DemoAccounts } from "../../features/accounts/components/demo-accounts.tsx";
import { installationQuery } from "../../features/installation/installation.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { showServerErrors, useContractForm } from "../../lib/forms.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useGoOnSignedIn } from "./after-sign-in.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(installationQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("accounts");
  const { data: installation } = useSuspenseQuery(installationQuery);
  const goOn = useGoOnSignedIn();
  const password = installation.demoPassword;
  return (
    <Page title={t("signIn.title")}>
      <div className={password === null ? "" : "with-aside"}>
        <div className="stack stack--large">
          <PasswordForm onSignedIn={goOn} />
          <p>
            {t("signIn.noAccount")} <TextLink to={paths.signUp()}>{t("signUp.title")}</TextLink>
          </p>
        </div>
        {password !== null && (
          <DemoAccounts accounts={installation.demoAccounts} password={password} onSignedIn={() => void goOn()} />
        )}
      </div>
    </Page>
  );
};

const PasswordForm = ({ onSignedIn }: { onSignedIn: (needsCode: boolean) => Promise<void> }) => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(AUTH_BODIES["/sign-in/email"], { email: "", password: "" });
  const signIn = useSignIn();
  const magicLink = useSendMagicLink();
  const sendLink = async () => {
    if (!(await form.trigger("email", { shouldFocus: true }))) return;
    form.clearErrors("root");
    magicLink.mutate(form.getValues("email"), { onError: (error) => showServerErrors(form, error) });
  };
  return (
    <div className="stack">
      <AccountForm
        form={form}
        save={async (values) => onSignedIn((await signIn.mutateAsync(values)).needsCode)}
        submitLabel={t("signIn.submit")}
        actions={
          <Button onPress={sendLink} isPending={magicLink.isPending}>
            {t("signIn.sendLink")}
          </Button>
        }
      >
        <FormTextField control={form.control} name="email" type="email" label={t("mail")} autoComplete="username" />
        <FormTextField
          control={form.control}
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
        />
        <TextLink to={paths.forgotPassword()}>{t("forgot.title")}</TextLink>
      </AccountForm>
      {hasStatus(signIn.error, 403) && <ResendVerification mail={signIn.variables?.email ?? ""} />}
      <div role="status">{magicLink.isSuccess && <Notice tone="success">{t("signIn.linkSent")}</Notice>}</div>
    </div>
  );
};

const ResendVerification = ({ mail }: { mail: string }) => {
  const { t } = useTranslation("accounts");
  const send = useSendVerification();
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo === mail)
    return (
      <Notice tone="success" isLive>
        {t("verify.sentAgain")}
      </Notice>
    );
  return (
    <div className="row">
      <Button isPending={send.isPending} onPress={() => send.mutate(mail, { onSuccess: () => setSentTo(mail) })}>
        {t("verify.sendAgain")}
      </Button>
    </div>
  );
};
