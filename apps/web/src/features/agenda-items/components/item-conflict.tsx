import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import type { AutosaveState } from "../item-autosave.ts";
import { type ItemDraft, type ItemField, itemFields } from "../item-draft.ts";
import type { Presenter } from "../presenters.ts";

type ItemConflictProps = {
  state: AutosaveState;
  presenters: readonly Presenter[];
  onResolve: (merged: ItemDraft) => void;
};

/** An item saves itself while it is typed: its store holds the conflict, and says beside it what could not be saved. */
export const ItemConflict = ({ state: { draft, base, theirs }, presenters, onResolve }: ItemConflictProps) => {
  const { t } = useTranslation("agenda-items");
  if (!theirs) return null;
  const show = (from: ItemDraft, field: ItemField): string => {
    if (field === "kind") return t(`kind.${from.kind}`);
    if (field === "durationMinutes") return t("minutes", { count: from.durationMinutes });
    if (field === "presenterSeatId") return presenters.find(({ id }) => id === from.presenterSeatId)?.label ?? "";
    return from[field] ?? "";
  };
  return (
    <VersionConflict
      conflict={{ base, mine: draft, theirs, onResolve, isPending: false, problem: undefined }}
      fields={itemFields}
      label={(field) => t(`field.${field}`)}
      show={show}
    />
  );
};
