import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useChangeRoundTable } from "../round-tables.queries.ts";

/** Ends a table without losing anything, and opens it again. */
export const TableArchive = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const [isAsking, setAsking] = useState(false);
  const change = useChangeRoundTable(table.id);
  const set = (status: "active" | "archived") =>
    change.mutate({ body: { status }, version: table.version }, { onSuccess: () => setAsking(false) });
  const error = change.isError ? problemText(change.error) : undefined;
  if (table.status === "archived") {
    return (
      <section className="stack">
        {error && <Notice tone="danger">{error}</Notice>}
        <div>
          <Button onPress={() => set("active")} isPending={change.isPending}>
            {t("settings.reopen")}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="archive" className="stack">
      <h2 id="archive">{t("settings.archive")}</h2>
      <p className="muted">{t("settings.archiveHelp")}</p>
      <div>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {t("settings.archive")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("settings.archiveTitle")}
        confirmLabel={t("settings.archive")}
        onConfirm={() => set("archived")}
        onClose={() => setAsking(false)}
        isPending={change.isPending}
        error={error}
      >
        {t("settings.archiveText")}
      </ConfirmDialog>
    </section>
  );
};
