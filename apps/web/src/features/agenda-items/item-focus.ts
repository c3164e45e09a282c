/** The button that opens an item's actions: where the focus goes when the item moves. */
export const menuIdOf = (itemId: string): string => `agenda-item-menu-${itemId}`;

export const newItemInputId = "agenda-new-item";
