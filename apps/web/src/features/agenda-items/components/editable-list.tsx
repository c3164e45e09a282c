import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { type ReactNode, useRef } from "react";
import { GridList } from "react-aria-components/GridList";
import { type DropItem, type DropTarget, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import "./agenda.css";

const dragType = "application/x-agenda-item";

type EditableListProps<Item extends AgendaItem> = {
  label: string;
  items: readonly Item[];
  /** While text is edited the mouse selects text and does not drag. */
  isDragDisabled: boolean;
  onMove: (id: string, beforeId: string | null) => void;
  empty: string;
  children: (item: Item) => ReactNode;
};

const idOf = async (items: readonly DropItem[]): Promise<string | undefined> => {
  const [item] = items;
  return item?.kind === "text" ? item.getText(dragType) : undefined;
};

/** Items to be put in order by mouse, touch or keyboard, also from another list. */
export const EditableList = <Item extends AgendaItem>({
  label,
  items,
  isDragDisabled,
  onMove,
  empty,
  children,
}: EditableListProps<Item>) => {
  const beforeIdAt = (key: unknown, position: string, movedId: string): string | null => {
    const others = items.filter(({ id }) => id !== movedId);
    const at = items.findIndex(({ id }) => id === key);
    if (position === "before" && key !== movedId) return String(key);
    return items.slice(at + 1).find((item) => others.includes(item))?.id ?? null;
  };
  const draggedId = useRef<string | null>(null);
  // An item starts after itself; without these places of the same effect the first arrow key moves it.
  const isSamePlace = (target: DropTarget): boolean => {
    if (target.type !== "item" || draggedId.current === null) return false;
    const at = items.findIndex(({ id }) => id === draggedId.current);
    return target.dropPosition === "before"
      ? target.key === draggedId.current
      : target.dropPosition === "after" && target.key === items[at - 1]?.id;
  };
  const reorder = (id: string, beforeId: string | null) => {
    const at = items.findIndex((item) => item.id === id);
    if (beforeId !== (items[at + 1]?.id ?? null)) onMove(id, beforeId);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isDragDisabled,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [dragType]: String(key),
        "text/plain": items.find(({ id }) => id === key)?.title ?? "",
      })),
    acceptedDragTypes: [dragType],
    onDragStart: ({ keys }) => {
      draggedId.current = String([...keys][0]);
    },
    onDragEnd: () => {
      draggedId.current = null;
    },
    getDropOperation: (target) => (isSamePlace(target) ? "cancel" : "move"),
    onReorder: ({ keys, target }) => {
      for (const key of keys) reorder(String(key), beforeIdAt(target.key, target.dropPosition, String(key)));
    },
    onInsert: async ({ items: dropped, target }) => {
      const id = await idOf(dropped);
      if (id) onMove(id, beforeIdAt(target.key, target.dropPosition, id));
    },
    onRootDrop: async ({ items: dropped }) => {
      const id = await idOf(dropped);
      if (id) onMove(id, null);
    },
  });
  return (
    <GridList
      aria-label={label}
      className="agenda agenda--editable"
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      renderEmptyState={() => <p className="agenda__empty muted">{empty}</p>}
    >
      {items.map(children)}
    </GridList>
  );
};
