import type { Me } from "@runde-tische/contracts/me";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useJoinByInvitation } from "../../features/accounts/accounts.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { problemText } from "../../lib/problem-text.ts";

/** For somebody who has an account: the invitation's member becomes they themselves. */
export const JoinByInvitation = ({ secret, me }: { secret: string; me: Me }) => {
  const { t } = useTranslation("accounts");
  const navigate = useNavigate();
  const join = useJoinByInvitation();
  const accept = async () => {
    const { organizationId } = await join.mutateAsync(secret);
    await navigate(paths.organization(organizationId), { replace: true });
  };
  return (
    <Page title={t("invitation.joinTitle")} lead={t("invitation.joinLead")}>
      <p>{t("invitation.signedInAs", { name: me.name ?? "", mail: me.mail })}</p>
      {join.error && <Notice tone="danger">{refusalText(join.error, t)}</Notice>}
      <div className="row">
        <Button variant="primary" isPending={join.isPending} onPress={() => void accept().catch(() => undefined)}>
          {t("invitation.join")}
        </Button>
      </div>
      <p className="muted">{t("invitation.otherAccount")}</p>
    </Page>
  );
};

const refusalText = (
  error: Error,
  t: (key: "invitation.alreadyThere" | "invitation.endedSignedIn") => string,
): string => {
  if (hasStatus(error, 409)) return t("invitation.alreadyThere");
  return hasStatus(error, 410) ? t("invitation.endedSignedIn") : problemText(error);
};
