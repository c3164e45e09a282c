import { Password } from "@runde-tische/contracts/accounts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import { paths, patterns } from "../../app/paths.ts";
import { buttonClass } from "../../components/button.tsx";
import { FormTextField } from "../../components/form-text-field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { useAcceptInvitation } from "../../features/accounts/accounts.queries.ts";
import { AccountForm } from "../../features/accounts/components/account-form.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { useContractForm } from "../../lib/forms.ts";
import { useFragment } from "../../lib/fragment.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { keepReturnTo, useGoOnSignedIn } from "./after-sign-in.ts";
import { JoinByInvitation } from "./join-by-invitation.tsx";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(meQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("accounts");
  // As it was on arrival: making an account signs in, and the form must stay until it leads on.
  const [me] = useState(useSuspenseQuery(meQuery).data);
  const secret = useFragment();
  if (secret && me) return <JoinByInvitation secret={secret} me={me} />;
  return (
    <Page title={t("invitation.title")} lead={t("invitation.lead")}>
      {secret ? (
        <NewAccount secret={secret} />
      ) : (
        <Notice tone="warning" action={<LinkButton to={paths.signIn()}>{t("signIn.title")}</LinkButton>}>
          {t("mailed.incomplete")}
        </Notice>
      )}
    </Page>
  );
};

const NewPassword = z.object({ password: Password });

const NewAccount = ({ secret }: { secret: string }) => {
  const { t } = useTranslation("accounts");
  const accept = useAcceptInvitation();
  const goOn = useGoOnSignedIn();
  const form = useContractForm(NewPassword, { password: "" });
  const signIn = <SignInToJoin secret={secret} />;
  return (
    <>
      {hasStatus(accept.error, 409) && (
        <Notice tone="info" action={signIn}>
          {t("invitation.exists")}
        </Notice>
      )}
      {hasStatus(accept.error, 410) && (
        <Notice tone="info" action={<LinkButton to={paths.signIn()}>{t("signIn.title")}</LinkButton>}>
          {t("invitation.ended")}
        </Notice>
      )}
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
      {!accept.error && (
        <Notice tone="info" title={t("invitation.hasAccount")} action={signIn}>
          {t("invitation.signInHelp")}
        </Notice>
      )}
    </>
  );
};

const SignInToJoin = ({ secret }: { secret: string }) => {
  const { t } = useTranslation("accounts");
  return (
    <TextLink
      to={paths.signIn()}
      state={keepReturnTo(`${patterns.memberInvitation}#${secret}`)}
      className={buttonClass("secondary", "default")}
    >
      {t("invitation.signIn")}
    </TextLink>
  );
};
