import type { AgendaItem, AgendaPart, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "../../components/menu.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { problemText } from "../../lib/problem-text.ts";
import { type AgendaPlace, useMoveItem, useRemoveItem, useRestoreItem } from "./agenda-items.queries.ts";
import { type Destination, neighbourOf } from "./agenda-order.ts";
import { menuIdOf } from "./item-focus.ts";

export type ListId = AgendaPart | "backlog";
export type Lists = Record<"public" | "internal", readonly PlacedAgendaItem[]> & { backlog: readonly AgendaItem[] };

const placeOf = (list: ListId, item: AgendaItem): Omit<Destination, "beforeId"> =>
  list === "backlog" ? { isInMeeting: false, part: item.part } : { isInMeeting: true, part: list };

/** The focus follows an item into its new list, where it is another element. */
const useFocusFollows = () => {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const element = wanted.current && document.getElementById(wanted.current);
    if (!element) return;
    element.focus();
    wanted.current = null;
  });
  return (elementId: string) => {
    wanted.current = elementId;
  };
};

export const useAgendaEditing = (place: AgendaPlace, lists: Lists, fallbackFocusId: string) => {
  const { t } = useTranslation("agenda-items");
  const move = useMoveItem(place);
  const remove = useRemoveItem(place);
  const restore = useRestoreItem(place);
  const [openIds, setOpenIds] = useState<readonly string[]>([]);
  const [announcement, setAnnouncement] = useState("");
  const focusOn = useFocusFollows();

  const itemOf = (id: string) => [...lists.public, ...lists.internal, ...lists.backlog].find((item) => item.id === id);

  const moveTo = (list: ListId, id: string, beforeId: string | null) => {
    const item = itemOf(id);
    if (!item) return;
    move.mutate({ id, beforeId, ...placeOf(list, item) });
    setAnnouncement(t("moved", { title: item.title, list: t(`list.${list}`) }));
  };

  const moveToList = (list: ListId, id: string) => {
    focusOn(menuIdOf(id));
    moveTo(list, id, null);
  };

  const takeAway = (item: AgendaItem, list: ListId) => {
    const items = lists[list];
    const at = items.findIndex(({ id }) => id === item.id);
    const next = items[at + 1] ?? items[at - 1];
    focusOn(next ? menuIdOf(next.id) : fallbackFocusId);
    const bringBack = () =>
      restore.mutate(item.id, {
        onSuccess: () => focusOn(menuIdOf(item.id)),
      });
    remove.mutate(
      { id: item.id, version: item.version },
      { onSuccess: () => showToast(t("removed", { title: item.title }), bringBack) },
    );
  };

  const open = (id: string) => setOpenIds((ids) => [...ids.filter((one) => one !== id), id]);
  const close = (id: string) => {
    focusOn(menuIdOf(id));
    setOpenIds((ids) => ids.filter((one) => one !== id));
  };

  const entriesOf = (item: AgendaItem, list: ListId): MenuEntry[] => {
    const up = neighbourOf(lists[list], item.id, "up");
    const down = neighbourOf(lists[list], item.id, "down");
    const others = (["public", "internal", "backlog"] as const).filter((other) => other !== list);
    return [
      { id: "edit", label: t("edit"), onAction: () => open(item.id) },
      {
        id: "up",
        label: t("moveUp"),
        isDisabled: up === undefined,
        onAction: () => moveTo(list, item.id, up ?? null),
      },
      {
        id: "down",
        label: t("moveDown"),
        isDisabled: down === undefined,
        onAction: () => moveTo(list, item.id, down ?? null),
      },
      ...others.map((other) => ({
        id: other,
        label: t(`moveTo.${other}`),
        onAction: () => moveToList(other, item.id),
      })),
      { id: "remove", label: t("remove"), onAction: () => takeAway(item, list) },
    ];
  };

  const failed = [move, remove, restore].find(({ isError }) => isError);
  return {
    openIds,
    open,
    close,
    moveTo,
    entriesOf,
    announcement,
    error: failed ? problemText(failed.error) : undefined,
  };
};
