import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { type PreparedSecondFactor, usePrepareSecondFactor } from "../accounts.queries.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordPrompt } from "./password-prompt.tsx";
import { QrCode } from "./qr-code.tsx";
import { AppCodeForm } from "./second-factor-form.tsx";

/** Password, then the code to scan, then the first code of the app. */
export const SecondFactorSetup = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation("accounts");
  const [isOpen, setOpen] = useState(false);
  const [prepared, setPrepared] = useState<PreparedSecondFactor>();
  const prepare = usePrepareSecondFactor();
  if (prepared) return <Scan prepared={prepared} onDone={onDone} />;
  if (!isOpen)
    return (
      <div className="stack">
        <p className="prose">{t("setUp.text")}</p>
        <div className="row">
          <Button variant="primary" onPress={() => setOpen(true)}>
            {t("setUp.begin")}
          </Button>
        </div>
      </div>
    );
  return (
    <PasswordPrompt
      save={async (password) => setPrepared(await prepare.mutateAsync(password))}
      submitLabel={t("setUp.next")}
      actions={
        <Button variant="tertiary" onPress={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      }
    />
  );
};

const Scan = ({ prepared, onDone }: { prepared: PreparedSecondFactor; onDone: () => void }) => {
  const { t } = useTranslation("accounts");
  const secret = new URL(prepared.totpURI).searchParams.get("secret") ?? "";
  return (
    <ol className="plain-list stack stack--large">
      <li className="stack stack--small">
        <h3>{t("setUp.scan")}</h3>
        <p className="prose">{t("setUp.scanHelp")}</p>
        <QrCode text={prepared.totpURI} label={t("setUp.qrCode")} />
        <p>
          {t("setUp.byHand")} <span className="secret-text">{secret}</span>
        </p>
      </li>
      <li>
        <BackupCodes codes={prepared.backupCodes} />
      </li>
      <li className="stack stack--small">
        <h3>{t("setUp.confirm")}</h3>
        <AppCodeForm onShown={onDone} />
      </li>
    </ol>
  );
};
