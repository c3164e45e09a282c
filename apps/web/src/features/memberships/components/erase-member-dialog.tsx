import type { Membership } from "@runde-tische/contracts/memberships";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { hasStatus } from "../../../lib/api-error.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEraseMember } from "../memberships.queries.ts";

type EraseMemberDialogProps = {
  organizationId: string;
  membership: Membership;
  name: string;
  onClose: () => void;
  onErased: () => void;
};

/** On the member's request; whoever has an account does it themselves. */
export const EraseMemberDialog = ({ organizationId, membership, name, onClose, onErased }: EraseMemberDialogProps) => {
  const { t } = useTranslation("memberships");
  const erase = useEraseMember(organizationId);
  const confirm = () =>
    mutateThen(erase, membership.id, () => {
      showToast(t("erased"));
      flushSync(onClose);
      onErased();
    });
  const problem = hasStatus(erase.error, 409) ? t("eraseElsewhere") : problemText(erase.error);
  return (
    <ConfirmDialog
      isOpen
      title={t("eraseTitle", { name })}
      confirmLabel={t("eraseConfirm")}
      isDangerous
      onConfirm={confirm}
      onClose={onClose}
      isPending={erase.isPending}
      error={erase.isError ? problem : undefined}
    >
      <p>{t("eraseText")}</p>
    </ConfirmDialog>
  );
};
