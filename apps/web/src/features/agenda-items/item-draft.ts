import type { AgendaItem, AgendaItemKind } from "@runde-tische/contracts/agenda-items";
import { draftFields } from "../../lib/draft-fields.ts";

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

export const draftOf = (item: AgendaItem): ItemDraft => ({
  title: item.title,
  kind: item.kind,
  durationMinutes: item.durationMinutes,
  presenter: item.presenter,
  presenterSeatId: item.presenterSeat?.id ?? null,
  text: item.text,
});

/** What stands at the server, or is taken to. */
export type ItemVersion = { draft: ItemDraft; version: number };

export const itemFields = draftFields(
  ({ draft }: ItemVersion) => draft,
  ["title", "kind", "durationMinutes", "presenter", "presenterSeatId", "text"],
);

export const mostMinutes = 480;

export const isDuration = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes;

/** An emptied title or duration is on its way to a new one: not yet worth saving. */
export const isComplete = ({ title, durationMinutes }: ItemDraft): boolean =>
  title.trim() !== "" && isDuration(durationMinutes);
