import type { BodyOf } from "@runde-tische/contracts/endpoint";
import type { changeGuest, Guest } from "@runde-tische/contracts/guests";

/** What guests are invited to: an item of the meeting's agenda. */
export type GuestItem = { id: string; number: string; title: string; part: "public" | "internal" };

export const guestScopes = ["meeting", "items", "none"] as const;
export type GuestScope = (typeof guestScopes)[number];
export type GuestDraft = { scope: GuestScope; itemIds: string[] };

export const scopeOf = ({ isInvitedToMeeting, agendaItemIds }: Guest): GuestScope => {
  if (isInvitedToMeeting) return "meeting";
  return agendaItemIds.length > 0 ? "items" : "none";
};

export const toDraft = (guest: Guest): GuestDraft => ({ scope: scopeOf(guest), itemIds: guest.agendaItemIds });

/** The items one may choose: with the whole meeting the public part is invited already. */
export const choosableItems = (scope: GuestScope, items: readonly GuestItem[]): readonly GuestItem[] => {
  if (scope === "none") return [];
  return scope === "items" ? items : items.filter(({ part }) => part === "internal");
};

export const chosenItems = ({ scope, itemIds }: GuestDraft, items: readonly GuestItem[]): readonly GuestItem[] =>
  choosableItems(scope, items).filter(({ id }) => itemIds.includes(id));

/** Only what differs: what somebody else changed meanwhile stays. */
export const toChange = (guest: Guest, draft: GuestDraft, items: readonly GuestItem[]): BodyOf<typeof changeGuest> => {
  const chosen = new Set(chosenItems(draft, items).map(({ id }) => id));
  const agendaItems = items
    .map(({ id }) => ({ id, isInvited: chosen.has(id) }))
    .filter(({ id, isInvited }) => isInvited !== guest.agendaItemIds.includes(id));
  const isInvitedToMeeting = draft.scope === "meeting";
  return isInvitedToMeeting === guest.isInvitedToMeeting ? { agendaItems } : { isInvitedToMeeting, agendaItems };
};
