import { useTranslation } from "react-i18next";
import "./views.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** The shape of what is coming; shown only when loading takes a moment. */
export const LoadingView = ({ lines = 5 }: { lines?: number }) => {
  const { t } = useTranslation("components");
  return (
    <div className="loading-view" role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <div className="loading-view__line loading-view__line--title" />
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <div key={line} className="loading-view__line" />
      ))}
    </div>
  );
};
