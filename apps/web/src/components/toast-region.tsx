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

const ToastRegion = () => {
  const { t } = useTranslation("components");
  return (
    <AriaToastRegion queue={toasts} aria-label={t("messages")} className="toast-region">
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
                toasts.close(toast.key);
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

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default ToastRegion;
