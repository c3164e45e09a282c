import type { RoundTableSummary } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";

const tones = { public: "success", network: "info", closed: "warning" } as const;

/** Only what is out of the ordinary: a public, active table says nothing. */
export const TableBadges = ({ table }: { table: Pick<RoundTableSummary, "visibility" | "status"> }) => {
  const { t } = useTranslation("round-tables");
  if (table.visibility === "public" && table.status === "active") return null;
  return (
    <p className="row">
      {table.visibility !== "public" && (
        <Badge tone={tones[table.visibility]}>{t(`visibility.${table.visibility}`)}</Badge>
      )}
      {table.status !== "active" && <Badge>{t(`status.${table.status}`)}</Badge>}
    </p>
  );
};
