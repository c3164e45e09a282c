import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { useFragment } from "../../../lib/fragment.ts";
import { problemText } from "../../../lib/problem-text.ts";

type MailedLinkPageProps = {
  title: string;
  text: string;
  submitLabel: string;
  action: { mutate: (token: string) => void; isPending: boolean; error: Error | null };
  /** What helps when the link is used up or incomplete. */
  otherwise: ReactNode;
};

/** Mail programs open every link ahead of the reader: the page waits for a press and only then uses the link. */
export const MailedLinkPage = ({ title, text, submitLabel, action, otherwise }: MailedLinkPageProps) => {
  const { t } = useTranslation("accounts");
  const token = useFragment();
  const isUsedUp = hasStatus(action.error, 400, 404, 410);
  return (
    <Page title={title} lead={token && text}>
      {!token && (
        <Notice tone="warning" action={otherwise}>
          {t("mailed.incomplete")}
        </Notice>
      )}
      {isUsedUp && (
        <Notice tone="danger" title={t("mailed.usedUp")} action={otherwise}>
          {t("mailed.usedUpHelp")}
        </Notice>
      )}
      {action.error && !isUsedUp && <Notice tone="danger">{problemText(action.error)}</Notice>}
      {token && !isUsedUp && (
        <div className="row">
          <Button variant="primary" isPending={action.isPending} onPress={() => action.mutate(token)}>
            {submitLabel}
          </Button>
        </div>
      )}
    </Page>
  );
};
