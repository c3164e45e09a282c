import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useRenewPersonalLink } from "../personal-links.queries.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";

/** Expired or revoked: whoever still holds the seat gets a new link, at the address that is known. */
export const EndedLink = ({ secret }: { secret: string }) => {
  const { t } = useTranslation("personal-links");
  const renew = useRenewPersonalLink();
  useHeadingFocus();
  return (
    <Page title={t("ended.title")} lead={<p>{t("ended.text")}</p>}>
      <div className="row">
        <Button variant="primary" isPending={renew.isPending} onPress={() => renew.mutate(secret)}>
          {t("ended.renew")}
        </Button>
      </div>
      <div role="status">{renew.isSuccess && <Notice tone="success">{t("ended.sent")}</Notice>}</div>
      {renew.error && <Notice tone="danger">{problemText(renew.error)}</Notice>}
    </Page>
  );
};
