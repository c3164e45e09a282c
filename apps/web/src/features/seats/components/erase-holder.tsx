import type { SeatHolding } from "@runde-tische/contracts/seats";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { hasStatus } from "../../../lib/api-error.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEraseHolder } from "../seats.queries.ts";

type EraseHolderProps = { tableId: string; holding: SeatHolding; name: string };

/** On the request of a citizen; whoever has an account does it themselves. */
export const EraseHolder = ({ tableId, holding, name }: EraseHolderProps) => {
  const { t } = useTranslation("seats");
  const [isAsking, setAsking] = useState(false);
  const erase = useEraseHolder(tableId);
  const confirm = () =>
    mutateThen(erase, holding.id, () => {
      setAsking(false);
      showToast(t("erase.done"));
    });
  const problem = hasStatus(erase.error, 409) ? t("erase.elsewhere") : problemText(erase.error);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t("erase.openNamed", { name })}
        onPress={() => setAsking(true)}
      >
        {t("erase.open")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("erase.title", { name })}
        confirmLabel={t("erase.confirm")}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
        isPending={erase.isPending}
        error={erase.isError ? problem : undefined}
      >
        {t("erase.text")}
      </ConfirmDialog>
    </>
  );
};
