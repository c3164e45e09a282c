import type { FileList } from "@runde-tische/contracts/files";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";

const NEARLY_FULL = 0.9;

export const StorageUse = ({ usage: { used, allowed } }: { usage: NonNullable<FileList["usage"]> }) => {
  const { t } = useTranslation("files");
  const text = t("usage", { used: formatBytes(used), allowed: formatBytes(allowed) });
  if (used < allowed * NEARLY_FULL) return <p className="small muted no-print">{text}</p>;
  return (
    <p className="small no-print">
      {text} <strong>{t(used < allowed ? "nearlyFull" : "full")}</strong>
    </p>
  );
};
