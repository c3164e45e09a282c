import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRevalidator } from "react-router";
import { Button } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { StepInDialog } from "../../features/round-tables/components/step-in-dialog.tsx";

/** What an administrator sees of a table that is closed to them, or that does not exist. */
export const ClosedTable = ({ tableId }: { tableId: string }) => {
  const { t } = useTranslation("round-tables");
  const { revalidate } = useRevalidator();
  const [isStepping, setStepping] = useState(false);
  return (
    <Page title={t("stepIn.title")} lead={<p>{t("stepIn.text")}</p>}>
      <p className="muted">{t("stepIn.absent")}</p>
      <div>
        <Button variant="primary" onPress={() => setStepping(true)}>
          {t("stepIn.open")}
        </Button>
      </div>
      {isStepping && (
        <StepInDialog tableId={tableId} onClose={() => setStepping(false)} onDone={() => void revalidate()} />
      )}
    </Page>
  );
};
