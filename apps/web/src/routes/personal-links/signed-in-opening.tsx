import type { Me } from "@runde-tische/contracts/me";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useSignOut } from "../../features/accounts/accounts.queries.ts";
import { problemText } from "../../lib/problem-text.ts";

/** An account goes before a link: two people in one browser would not know who answers. */
const SignedInOpening = ({ me }: { me: Me }) => {
  const { t } = useTranslation("personal-links");
  const signOut = useSignOut();
  return (
    <Page title={t("opening.title")} lead={<p>{t("signedIn.text", { name: me.name ?? me.mail })}</p>}>
      <div className="row">
        <Button variant="primary" isPending={signOut.isPending} onPress={() => signOut.mutate(undefined)}>
          {t("signedIn.signOut")}
        </Button>
        <LinkButton to={paths.overview()}>{t("none.overview")}</LinkButton>
      </div>
      {signOut.error && <Notice tone="danger">{problemText(signOut.error)}</Notice>}
    </Page>
  );
};

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default SignedInOpening;
