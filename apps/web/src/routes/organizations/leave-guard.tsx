import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

/** Only the page of the import holds the list and what was mended in it. */
export const LeaveGuard = ({ hasList }: { hasList: boolean }) => {
  const { t } = useTranslation("member-imports");
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasList && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!hasList) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [hasList]);
  return (
    <ConfirmDialog
      title={t("leave.title")}
      isOpen={blocker.state === "blocked"}
      confirmLabel={t("leave.confirm")}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
      isDangerous
    >
      {t("leave.text")}
    </ConfirmDialog>
  );
};
