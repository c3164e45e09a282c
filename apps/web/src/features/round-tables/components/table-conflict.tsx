import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import {
  type DraftField,
  differingFields,
  draftOf,
  type TableDraft,
  type TableDraftInput,
  withFields,
} from "../table-draft.ts";
import { type RuleName, useRuleTexts } from "./rule-texts.ts";

type TableConflictProps = {
  /** What the editing began with. */
  base: RoundTable;
  mine: TableDraft;
  theirs: RoundTable;
  onResolve: (merged: TableDraft) => void;
  isPending: boolean;
};

export const TableConflict = ({ base, mine, theirs, onResolve, isPending }: TableConflictProps) => {
  const { t } = useTranslation("round-tables");
  const stored: TableDraft = { ...mine, ...draftOf(theirs), municipality: theirs.municipality };
  const showMine = useShownField(mine);
  const showTheirs = useShownField(stored);
  const changedByMe = differingFields(draftOf(base), mine);
  const fields = differingFields(mine, stored);
  const differences = fields.map((field) => ({
    field,
    label: t(`field.${field}`),
    mine: showMine(field),
    theirs: showTheirs(field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<DraftField, Side>) =>
    onResolve(
      withFields(
        mine,
        stored,
        fields.filter((field) => choice[field] === "theirs"),
      ),
    );
  return <VersionChoice differences={differences} onResolve={resolve} isPending={isPending} />;
};

const useShownField = (draft: TableDraftInput) => {
  const { t } = useTranslation("round-tables");
  const rules = useRuleTexts(draft.rules);
  return (field: DraftField): string => {
    if (field === "title" || field === "purpose") return draft[field];
    if (field === "topics") return draft.topics.join(", ");
    if (field === "municipality") return draft.municipality?.name ?? "";
    if (field === "visibility") return t(`visibility.${draft.visibility}`);
    if (field === "groupLabels") return Object.values(draft.groupLabels).filter(Boolean).join(", ");
    return rules.find(({ rule }) => rule === (field as RuleName))?.text ?? "";
  };
};
