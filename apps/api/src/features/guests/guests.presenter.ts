import type { Guest } from "@runde-tische/contracts/guests";
import type { GuestRow } from "./guests.repository.ts";

export const toGuest = ({
  seatId,
  group,
  organization,
  persons,
  isInvitedToMeeting,
  agendaItemIds,
}: GuestRow): Guest => ({
  seatId,
  group,
  organization,
  persons: persons ?? [],
  isInvitedToMeeting,
  agendaItemIds: agendaItemIds ?? [],
});
