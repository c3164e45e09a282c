import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { SecondFactorForm } from "../features/accounts/components/second-factor-form.tsx";
import { meQuery } from "../features/me/me.queries.ts";
import { paths } from "./paths.ts";

type SecondFactorDialogProps = { onEnd: (isShown: boolean) => void };

/** Above what was just to be saved, so that nothing of it is lost. */
const SecondFactorDialog = ({ onEnd }: SecondFactorDialogProps) => {
  const { t } = useTranslation("accounts");
  const { data: me } = useQuery(meQuery);
  const navigate = useNavigate();
  const giveUp = () => onEnd(false);
  const setUp = () => {
    giveUp();
    void navigate(paths.account());
  };
  if (me && !me.hasSecondFactor)
    return (
      <Dialog isOpen title={t("secondFactor.missingTitle")} onClose={giveUp}>
        <p>{t("secondFactor.missingText")}</p>
        <div className="row">
          <Button variant="primary" onPress={setUp}>
            {t("secondFactor.setUp")}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog isOpen title={t("secondFactor.title")} onClose={giveUp}>
      <p>{t("secondFactor.lead")}</p>
      <SecondFactorForm onShown={() => onEnd(true)} />
    </Dialog>
  );
};

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default SecondFactorDialog;
