import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { useVerifyMail } from "../../features/accounts/accounts.queries.ts";
import { MailedLinkPage } from "../../features/accounts/components/mailed-link-page.tsx";
import { useGoOnSignedIn } from "./after-sign-in.ts";

export const Component = () => {
  const { t } = useTranslation("accounts");
  const verify = useVerifyMail();
  const goOn = useGoOnSignedIn();
  return (
    <MailedLinkPage
      title={t("verify.title")}
      text={t("verify.text")}
      submitLabel={t("verify.submit")}
      action={{ ...verify, mutate: (token) => verify.mutate(token, { onSuccess: () => goOn() }) }}
      otherwise={<LinkButton to={paths.signIn()}>{t("signIn.title")}</LinkButton>}
    />
  );
};
