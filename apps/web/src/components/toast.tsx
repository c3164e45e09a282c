import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components/Toast";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import "./toast.css";

type ToastContents = { text: string; undo?: () => void };

const queue = new ToastQueue<ToastContents>({ maxVisibleToasts: 3 });

const undoTimeMs = 15_000;

/** Says that something was done; with `undo` it can be taken back while the message stands. */
export const showToast = (text: string, undo?: () => void): void => {
  queue.add(undo ? { text, undo } : { text }, { timeout: undo ? undoTimeMs : 6_000 });
};

/** Stands once in the shell. */
export const ToastRegion = () => {
  const { t } = useTranslation("components");
  return (
    <AriaToastRegion queue={queue} aria-label={t("messages")} className="toast-region">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent className="toast__content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <AriaButton
              className="toast__button"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t("undo")}
            </AriaButton>
          )}
          <AriaButton slot="close" className="toast__button" aria-label={t("close")}>
            <Icon name="cross" size={18} />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
};
