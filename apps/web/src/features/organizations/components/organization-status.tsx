import type { Organization } from "@runde-tische/contracts/organizations";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { DecisionActions } from "./decision-actions.tsx";

/** Says what holds an organization up; an active one needs no word. */
export const OrganizationStatusNotice = ({ organization }: { organization: Organization }) => {
  const { t } = useTranslation("organizations");
  const { status, decisionReason, may } = organization;
  if (status === "active") return null;
  if (status === "archived")
    return (
      <Notice tone="warning" title={t("status.archivedTitle")}>
        {decisionReason ? t("status.refusedBecause", { reason: decisionReason }) : t("status.archivedText")}
      </Notice>
    );
  return may.decide ? (
    <Notice title={t("decision.title")} action={<DecisionActions organization={organization} />}>
      {t("decision.text")}
    </Notice>
  ) : (
    <Notice title={t("status.pendingTitle")}>{t("status.pendingText")}</Notice>
  );
};
