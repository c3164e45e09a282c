/** The button that was pressed belongs to one of the page's folders; the others stay as they are. */
export const askedAmong = (items: readonly { id: string }[], askedId: string | null | undefined): string | null =>
  items.find(({ id }) => id === askedId)?.id ?? null;
