import {
  Button as AriaButton,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
} from "react-aria-components/Toast";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import "./toast.css";
import { toasts } from "./toast-queue.ts";

/** Tells the dialogs how much room the messages take above them: no message may cover what a dialog asks. */
const keepRoom = (region: HTMLElement | null) => {
  if (!region) return;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty("--toast-space", `${region.offsetHeight}px`));
  observer.observe(region);
  return () => {
    observer.disconnect();
    style.removeProperty("--toast-space");
  };
};

const ToastRegion = () => {
  const { t } = useTranslation("components");
  return (
    <AriaToastRegion ref={keepRoom} queue={toasts} aria-label={t("messages")} className="toast-region">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent className="toast__content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <div className="toast__actions">
            {toast.content.undo && (
              <AriaButton
                className="toast__button"
                onPress={() => {
                  toast.content.undo?.();
                  toasts.close(toast.key);
                }}
              >
                {t("undo")}
              </AriaButton>
            )}
            <AriaButton slot="close" className="toast__button" aria-label={t("close")}>
              <Icon name="cross" size={18} />
            </AriaButton>
          </div>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
};

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default ToastRegion;
