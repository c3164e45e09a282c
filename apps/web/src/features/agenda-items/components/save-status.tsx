import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import type { AutosaveState } from "../item-autosave.ts";

/** Says at any time whether what was typed is safe. */
export const SaveStatus = ({ state, onRetry }: { state: AutosaveState; onRetry: () => void }) => {
  const { t } = useTranslation("agenda-items");
  const { status, error } = state;
  const isBusy = status === "waiting" || status === "saving";
  const kept = isBusy ? t("status.saving") : t("status.unsaved");
  return (
    <div className="row save-status">
      <p role="status" className={status === "saved" || isBusy ? "muted" : "save-status__unsaved"}>
        {status === "saved" ? t("status.saved") : kept}
        {status === "failed" && `: ${problemText(error)}`}
      </p>
      {status === "failed" && (
        <Button size="small" onPress={onRetry}>
          {t("status.retry")}
        </Button>
      )}
    </div>
  );
};
