import type { AgendaItem, AgendaPart, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../../components/toast-queue.ts";
import { problemText } from "../../lib/problem-text.ts";
import { type AgendaPlace, useMoveItem, useRemoveItem, useRestoreItem } from "./agenda-items.queries.ts";
import type { Destination } from "./agenda-order.ts";
import { focusOn, menuIdOf, newItemInputId } from "./item-focus.ts";

export type ListId = AgendaPart | "backlog";
export type Lists = Record<"public" | "internal", readonly PlacedAgendaItem[]> & { backlog: readonly AgendaItem[] };
export type AgendaEditing = ReturnType<typeof useAgendaEditing>;

const placeOf = (list: ListId, item: AgendaItem): Omit<Destination, "beforeId"> =>
  list === "backlog" ? { isInMeeting: false, part: item.part } : { isInMeeting: true, part: list };

/** Which items are open in their editor. */
const useOpenItems = () => {
  const [openIds, setOpenIds] = useState<readonly string[]>([]);
  const open = (id: string) => setOpenIds((ids) => [...ids.filter((one) => one !== id), id]);
  const close = (id: string) => {
    focusOn(menuIdOf(id));
    setOpenIds((ids) => ids.filter((one) => one !== id));
  };
  return { openIds, open, close };
};

const useRemoval = (place: AgendaPlace, lists: Lists) => {
  const { t } = useTranslation("agenda-items");
  const remove = useRemoveItem(place);
  const restore = useRestoreItem(place);
  const takeAway = (item: AgendaItem, list: ListId) => {
    const items = lists[list];
    const at = items.findIndex(({ id }) => id === item.id);
    const next = items[at + 1] ?? items[at - 1];
    focusOn(next ? menuIdOf(next.id) : newItemInputId);
    const bringBack = () => restore.mutate(item.id, { onSuccess: () => focusOn(menuIdOf(item.id)) });
    const offerUndo = () => showToast(t("removed", { title: item.title }), bringBack);
    remove.mutate({ id: item.id, version: item.version }, { onSuccess: offerUndo });
  };
  return { remove, restore, takeAway };
};

export const useAgendaEditing = (place: AgendaPlace, lists: Lists) => {
  const { t } = useTranslation("agenda-items");
  const [announcement, setAnnouncement] = useState("");
  const openItems = useOpenItems();
  const move = useMoveItem(place);
  const { remove, restore, takeAway } = useRemoval(place, lists);

  const moveTo = (list: ListId, id: string, beforeId: string | null) => {
    const item = [...lists.public, ...lists.internal, ...lists.backlog].find((one) => one.id === id);
    if (!item) return;
    move.mutate({ id, beforeId, ...placeOf(list, item) });
    setAnnouncement(t("moved", { title: item.title, list: t(`list.${list}`) }));
  };
  const moveToList = (list: ListId, id: string) => {
    focusOn(menuIdOf(id));
    moveTo(list, id, null);
  };
  const failed = [move, remove, restore].find(({ isError }) => isError);
  const error = failed ? problemText(failed.error) : undefined;
  return { ...openItems, moveTo, moveToList, takeAway, announcement, error };
};
