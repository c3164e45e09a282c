import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { useDisableSecondFactor, useRenewBackupCodes } from "../accounts.queries.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordPrompt } from "./password-prompt.tsx";

/** For an account that has its authenticator app: new backup codes, or without it. */
export const SecondFactorSettings = ({ onDisabled }: { onDisabled: () => void }) => {
  const { t } = useTranslation("accounts");
  const [asked, setAsked] = useState<"renew" | "disable">();
  const renew = useRenewBackupCodes();
  const disable = useDisableSecondFactor();
  const cancel = (
    <Button variant="tertiary" onPress={() => setAsked(undefined)}>
      {t("cancel")}
    </Button>
  );
  const renewCodes = async (password: string) => {
    await renew.mutateAsync(password);
    setAsked(undefined);
  };
  const switchOff = async (password: string) => {
    await disable.mutateAsync(password);
    onDisabled();
  };
  return (
    <div className="stack">
      <p>
        <Badge tone="success">{t("factor.on")}</Badge>
      </p>
      {asked === undefined && (
        <div className="row">
          <Button onPress={() => setAsked("renew")}>{t("backup.renew")}</Button>
          <Button variant="tertiary" onPress={() => setAsked("disable")}>
            {t("factor.switchOff")}
          </Button>
        </div>
      )}
      {asked === "renew" && <PasswordPrompt save={renewCodes} submitLabel={t("backup.renew")} actions={cancel} />}
      {asked === "disable" && (
        <>
          <p className="prose">{t("factor.switchOffHelp")}</p>
          <PasswordPrompt save={switchOff} submitLabel={t("factor.switchOff")} actions={cancel} />
        </>
      )}
      {renew.data && asked === undefined && <BackupCodes codes={renew.data} />}
    </div>
  );
};
