import type { Seat } from "@runde-tische/contracts/seats";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEndSeat } from "../seats.queries.ts";

type EndSeatDialogProps = { tableId: string; seat: Seat; label: string; onClose: () => void };

export const EndSeatDialog = ({ tableId, seat, label, onClose }: EndSeatDialogProps) => {
  const { t } = useTranslation("seats");
  const end = useEndSeat(tableId, seat);
  const done = () => {
    showToast(t("ended", { seat: label }));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t("endTitle", { seat: label })}
      confirmLabel={t("action.end")}
      onConfirm={() => mutateThen(end, undefined, done)}
      onClose={onClose}
      isPending={end.isPending}
      error={end.isError ? problemText(end.error) : undefined}
    >
      {t("endText")}
    </ConfirmDialog>
  );
};
