import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReasonDialog } from "../../../components/reason-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useDecideOrganization } from "../organizations.queries.ts";

type DecisionActionsProps = { organization: Pick<OrganizationSummary, "id" | "name">; onDecided?: () => void };

/** For a coordinator of the municipality: the registration is confirmed, or refused with a reason. */
export const DecisionActions = ({ organization: { id, name }, onDecided }: DecisionActionsProps) => {
  const { t } = useTranslation("organizations");
  const decide = useDecideOrganization(id);
  const [isRefusing, setRefusing] = useState(false);
  const confirm = () => {
    mutateThen(decide, { accepted: true }, () => {
      showToast(t("decision.confirmed", { name }));
      onDecided?.();
    });
  };
  return (
    <div className="stack stack--small">
      <div className="row">
        <Button
          variant="primary"
          onPress={confirm}
          isPending={decide.isPending}
          aria-label={t("decision.confirmNamed", { name })}
        >
          {t("decision.confirm")}
        </Button>
        <Button onPress={() => setRefusing(true)} aria-label={t("decision.refuseNamed", { name })}>
          {t("decision.refuse")}
        </Button>
      </div>
      {decide.isError && <Notice tone="danger">{problemText(decide.error)}</Notice>}
      {isRefusing && (
        <RefuseDialog organization={{ id, name }} onClose={() => setRefusing(false)} onRefused={() => onDecided?.()} />
      )}
    </div>
  );
};

type RefuseDialogProps = {
  organization: DecisionActionsProps["organization"];
  onClose: () => void;
  onRefused: () => void;
};

const RefuseDialog = ({ organization: { id, name }, onClose, onRefused }: RefuseDialogProps) => {
  const { t } = useTranslation("organizations");
  const decide = useDecideOrganization(id);
  const refuse = (reason: string) =>
    mutateThen(decide, { accepted: false, reason }, () => {
      showToast(t("decision.refused", { name }));
      onClose();
      onRefused();
    });
  return (
    <ReasonDialog
      title={t("decision.refuseNamed", { name })}
      help={t("decision.reasonHelp")}
      confirmLabel={t("decision.refuse")}
      onConfirm={refuse}
      onClose={onClose}
      isPending={decide.isPending}
      error={decide.isError ? problemText(decide.error) : undefined}
    />
  );
};
