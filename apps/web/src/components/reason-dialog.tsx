import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { TextArea } from "./text-field.tsx";

type ReasonDialogProps = {
  title: string;
  /** Who reads the reason. */
  help: string;
  /** Says what happens, as a verb: "Sitzung absagen". */
  confirmLabel: string;
  /** Says that nothing happens; "Abbrechen" unless that could be misread. */
  closeLabel?: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  isPending: boolean;
  error: string | undefined;
  children?: ReactNode;
};

/** Does something only with a reason. Render it while it is open, so that each opening begins empty. */
export const ReasonDialog = ({
  title,
  help,
  confirmLabel,
  closeLabel,
  onConfirm,
  onClose,
  isPending,
  error,
  children,
}: ReasonDialogProps) => {
  const { t } = useTranslation("components");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const confirm = () => {
    if (reason.trim() !== "") return onConfirm(reason.trim());
    flushSync(() => setMissing(true));
    field.current?.focus();
  };
  const actions = (
    <>
      <Button variant="danger" onPress={confirm} isPending={isPending}>
        {confirmLabel}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {closeLabel ?? t("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={title} onClose={onClose} actions={actions}>
      {children}
      <TextArea
        inputRef={field}
        label={t("reason")}
        help={help}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        maxLength={1000}
        rows={3}
        isWide
        autoFocus
        error={isMissing ? t("reasonMissing") : undefined}
      />
      {error && <Notice tone="danger">{error}</Notice>}
    </Dialog>
  );
};
