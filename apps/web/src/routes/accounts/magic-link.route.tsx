import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { useVerifyMagicLink } from "../../features/accounts/accounts.queries.ts";
import { MailedLinkPage } from "../../features/accounts/components/mailed-link-page.tsx";
import { useGoOnSignedIn } from "./after-sign-in.ts";

export const Component = () => {
  const { t } = useTranslation("accounts");
  const verify = useVerifyMagicLink();
  const goOn = useGoOnSignedIn();
  return (
    <MailedLinkPage
      title={t("magicLink.title")}
      text={t("magicLink.text")}
      submitLabel={t("signIn.submit")}
      action={{ ...verify, mutate: (token) => verify.mutate(token, { onSuccess: () => goOn() }) }}
      otherwise={<LinkButton to={paths.signIn()}>{t("magicLink.another")}</LinkButton>}
    />
  );
};
