import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

type ConfirmDialogProps = {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  /** Says what happens, as a verb: "Sitzung absagen". */
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  isDangerous?: boolean;
  isPending?: boolean;
  error?: string | undefined;
};

export const ConfirmDialog = ({
  children,
  confirmLabel,
  onConfirm,
  isDangerous = false,
  isPending = false,
  error,
  ...dialog
}: ConfirmDialogProps) => {
  const { t } = useTranslation("components");
  const actions = (
    <>
      <Button variant={isDangerous ? "danger" : "primary"} onPress={onConfirm} isPending={isPending}>
        {confirmLabel}
      </Button>
      <Button variant="tertiary" onPress={dialog.onClose} autoFocus>
        {t("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog {...dialog} role="alertdialog" actions={actions}>
      {children}
      {error && <Notice tone="danger">{error}</Notice>}
    </Dialog>
  );
};
