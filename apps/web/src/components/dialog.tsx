import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import "./dialog.css";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons; the one that does the work first. */
  actions?: ReactNode;
  /** `alertdialog` asks before something that is hard to take back. */
  role?: "dialog" | "alertdialog";
};

/** Focus stays inside, Escape closes, and focus returns to where it was. */
export const Dialog = ({ title, isOpen, onClose, children, actions, role = "dialog" }: DialogProps) => {
  const { t } = useTranslation("components");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === "dialog"}
      className="dialog-overlay"
    >
      <Modal className="dialog">
        <AriaDialog role={role} className="dialog__content">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {role === "dialog" && (
              <Button variant="tertiary" icon="cross" isIconOnly onPress={onClose}>
                {t("close")}
              </Button>
            )}
          </div>
          <div className="dialog__body">{children}</div>
          {actions && <div className="dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
