import { useTranslation } from "react-i18next";
import { useNavigation } from "react-router";

/** Shown when a page takes longer than a moment; the style sheet holds it back. */
export const NavigationProgress = () => {
  const { t } = useTranslation();
  const { state } = useNavigation();
  return state === "idle" ? null : (
    <div className="navigation-progress" role="progressbar" aria-label={t("pageLoading")} />
  );
};
