import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import type { VersionConflict as Conflict } from "../../../lib/versioned-saving.ts";
import { type DraftField, type TableDraft, tableFields } from "../table-draft.ts";
import { useRuleTexts } from "./rule-texts.ts";

export const TableConflict = ({ conflict }: { conflict: Conflict<RoundTable, TableDraft> }) => {
  const { t } = useTranslation("round-tables");
  const ruleTexts = useRuleTexts();
  const show = (draft: TableDraft, field: DraftField): string => {
    if (field === "title" || field === "purpose") return draft[field];
    if (field === "topics") return draft.topics.join(", ");
    if (field === "municipality") return draft.municipality.name;
    if (field === "visibility") return t(`visibility.${draft.visibility}`);
    if (field === "groupLabels") return Object.values(draft.groupLabels).filter(Boolean).join(", ");
    return ruleTexts(draft.rules).find(({ rule }) => rule === field)?.text ?? "";
  };
  return (
    <VersionConflict conflict={conflict} fields={tableFields} label={(field) => t(`field.${field}`)} show={show} />
  );
};
