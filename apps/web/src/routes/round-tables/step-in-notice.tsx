import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { StepInDialog } from "../../features/round-tables/components/step-in-dialog.tsx";

/** For administrators at a table whose inside is closed to them. */
export const StepInNotice = ({ tableId }: { tableId: string }) => {
  const { t } = useTranslation("round-tables");
  const [isStepping, setStepping] = useState(false);
  const close = () => setStepping(false);
  return (
    <Notice tone="info" action={<Button onPress={() => setStepping(true)}>{t("stepIn.open")}</Button>}>
      {t("stepIn.notice")}
      {isStepping && <StepInDialog tableId={tableId} onClose={close} onDone={close} />}
    </Notice>
  );
};
