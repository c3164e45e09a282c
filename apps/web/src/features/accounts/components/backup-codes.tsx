import { useTranslation } from "react-i18next";
import { CopyButton } from "../../../components/copy-button.tsx";
import "./accounts.css";

/** Shown once: the server keeps them only to compare. */
export const BackupCodes = ({ codes }: { codes: readonly string[] }) => {
  const { t } = useTranslation("accounts");
  return (
    <div className="stack stack--small">
      <h3>{t("backup.title")}</h3>
      <p className="prose">{t("backup.text")}</p>
      <ul className="plain-list backup-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")}>{t("backup.copy")}</CopyButton>
    </div>
  );
};
