import { useTranslation } from "react-i18next";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import type { AutosaveState } from "../item-autosave.ts";
import { differingFields, type ItemDraft, type ItemField, pick } from "../item-draft.ts";
import type { Presenter } from "../presenters.ts";

type ItemConflictProps = {
  state: AutosaveState;
  presenters: readonly Presenter[];
  onResolve: (merged: ItemDraft) => void;
};

export const ItemConflict = ({ state, presenters, onResolve }: ItemConflictProps) => {
  const { t } = useTranslation("agenda-items");
  const { draft, base, theirs } = state;
  if (!theirs) return null;
  const changedByMe = differingFields(draft, base.draft);
  const fields = differingFields(draft, theirs.draft);
  const show = (from: ItemDraft, field: ItemField): string => {
    if (field === "kind") return t(`kind.${from.kind}`);
    if (field === "durationMinutes") return t("minutes", { count: from.durationMinutes });
    if (field === "presenterSeatId") return presenters.find(({ id }) => id === from.presenterSeatId)?.label ?? "";
    return from[field] ?? "";
  };
  const differences = fields.map((field) => ({
    field,
    label: t(`field.${field}`),
    mine: show(draft, field),
    theirs: show(theirs.draft, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<ItemField, Side>) =>
    onResolve({
      ...draft,
      ...pick(
        theirs.draft,
        fields.filter((field) => choice[field] === "theirs"),
      ),
    });
  return <VersionChoice differences={differences} onResolve={resolve} />;
};
