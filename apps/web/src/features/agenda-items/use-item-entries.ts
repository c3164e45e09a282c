import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "../../components/menu.tsx";
import { neighbourOf } from "./agenda-order.ts";
import type { AgendaEditing, ListId, Lists } from "./use-agenda-editing.ts";

const lists = ["public", "internal", "backlog"] as const;

export type ItemActions = {
  readonly onGiveTask: (item: AgendaItem) => void;
  readonly onAddFiles: (item: AgendaItem) => void;
};

/** What can be done with an item, in words: nothing needs the mouse. */
export const useItemEntries = (all: Lists, editing: AgendaEditing, { onGiveTask, onAddFiles }: ItemActions) => {
  const { t } = useTranslation("agenda-items");
  const stepEntry = (direction: "up" | "down", item: AgendaItem, list: ListId): MenuEntry => {
    const beforeId = neighbourOf(all[list], item.id, direction);
    return {
      id: direction,
      label: direction === "up" ? t("moveUp") : t("moveDown"),
      isDisabled: beforeId === undefined,
      onAction: () => editing.moveTo(list, item.id, beforeId ?? null),
    };
  };
  return (item: AgendaItem, list: ListId): MenuEntry[] => [
    { id: "edit", label: t("edit"), onAction: () => editing.open(item.id) },
    stepEntry("up", item, list),
    stepEntry("down", item, list),
    ...lists
      .filter((other) => other !== list)
      .map((other) => ({
        id: other,
        label: t(`moveTo.${other}`),
        onAction: () => editing.moveToList(other, item.id),
      })),
    { id: "task", label: t("giveTask"), onAction: () => onGiveTask(item) },
    { id: "files", label: t("addFiles"), onAction: () => onAddFiles(item) },
    { id: "remove", label: t("remove"), onAction: () => editing.takeAway(item, list) },
  ];
};
