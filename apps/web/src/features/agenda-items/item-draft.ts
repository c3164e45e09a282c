import type { AgendaItem, AgendaItemKind } from "@runde-tische/contracts/agenda-items";

/** What can be edited in an item. */
export type ItemDraft = {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number;
  presenter: string | null;
  presenterSeatId: string | null;
  text: string;
};
export type ItemField = keyof ItemDraft;

export const itemFields = [
  "title",
  "kind",
  "durationMinutes",
  "presenter",
  "presenterSeatId",
  "text",
] as const satisfies readonly ItemField[];

export const draftOf = (item: AgendaItem): ItemDraft => ({
  title: item.title,
  kind: item.kind,
  durationMinutes: item.durationMinutes,
  presenter: item.presenter,
  presenterSeatId: item.presenterSeat?.id ?? null,
  text: item.text,
});

/** The fields in which two drafts differ. */
export const differingFields = (a: ItemDraft, b: ItemDraft): ItemField[] =>
  itemFields.filter((field) => a[field] !== b[field]);

export const mostMinutes = 480;

export const isDuration = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes;

/** An emptied title or duration is on its way to a new one: not yet worth saving. */
export const isComplete = ({ title, durationMinutes }: ItemDraft): boolean =>
  title.trim() !== "" && isDuration(durationMinutes);

export const pick = (draft: ItemDraft, fields: readonly ItemField[]): Partial<ItemDraft> =>
  Object.fromEntries(fields.map((field) => [field, draft[field]]));
