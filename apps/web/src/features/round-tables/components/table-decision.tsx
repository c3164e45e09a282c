import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReasonDialog } from "../../../components/reason-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useDecideRoundTable } from "../round-tables.queries.ts";

/** Where a proposed table stands; who decides for its municipality confirms or refuses it here. */
export const TableDecision = ({ table }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  if (table.status === "refused") {
    return (
      <Notice tone="warning" title={t("decision.refusedTitle")}>
        {table.decisionReason}
      </Notice>
    );
  }
  if (!table.may.decide) return <Notice tone="info">{t("proposedNotice")}</Notice>;
  return <Deciding table={table} />;
};

const Deciding = ({ table: { id, title } }: { table: RoundTable }) => {
  const { t } = useTranslation("round-tables");
  const decide = useDecideRoundTable(id);
  const [isRefusing, setRefusing] = useState(false);
  const error = decide.isError ? problemText(decide.error) : undefined;
  const confirm = () => mutateThen(decide, { accepted: true }, () => showToast(t("decision.confirmed", { title })));
  const refuse = (reason: string) =>
    mutateThen(decide, { accepted: false, reason }, () => showToast(t("decision.refused", { title })));
  const actions = (
    <div className="row">
      <Button variant="primary" onPress={confirm} isPending={decide.isPending && !isRefusing}>
        {t("decision.confirm")}
      </Button>
      <Button onPress={() => setRefusing(true)}>{t("decision.refuse")}</Button>
    </div>
  );
  return (
    <>
      <Notice tone="info" title={t("decision.title")} action={actions}>
        {t("decision.text")}
      </Notice>
      {error && !isRefusing && <Notice tone="danger">{error}</Notice>}
      {isRefusing && (
        <ReasonDialog
          title={t("decision.refuseTitle", { title })}
          help={t("decision.reasonHelp")}
          confirmLabel={t("decision.refuse")}
          onConfirm={refuse}
          onClose={() => setRefusing(false)}
          isPending={decide.isPending}
          error={error}
        />
      )}
    </>
  );
};
