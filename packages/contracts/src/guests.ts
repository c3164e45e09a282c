import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { SeatGroup } from "./round-tables.ts";
import { HoldingRole } from "./seats.ts";

/** A guest's seat, and what of one meeting it is invited to. */
export const Guest = z.object({
  seatId: Id,
  group: SeatGroup,
  /** Null: a citizen's seat. */
  organization: z.string().nullable(),
  /** Who holds the seat on the day of the meeting, delegates first; without a name: a former member, erased. */
  persons: z.array(z.object({ personId: Id, name: z.string().nullable(), role: HoldingRole })),
  /** To all of the public part. */
  isInvitedToMeeting: z.boolean(),
  /** To single items of either part. */
  agendaItemIds: z.array(Id),
});
export type Guest = z.infer<typeof Guest>;

export const listGuests = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/guests",
  summary: "The guests' seats of the meeting's day, and what each is invited to",
  params: inMeeting,
  response: z.object({ items: z.array(Guest) }),
});

/** What is not named stays as it is, so that two people who invite to two items are not in each other's way. */
export const GuestChange = z.strictObject({
  isInvitedToMeeting: z.boolean().optional(),
  agendaItems: z
    .array(z.strictObject({ id: Id, isInvited: z.boolean() }))
    .max(500)
    .default([]),
});
export type GuestChange = z.infer<typeof GuestChange>;

export const changeGuest = endpoint({
  method: "PATCH",
  path: "/meetings/:meetingId/guests/:seatId",
  summary: "Invite a guest to the meeting or to single items, or no longer; the links of an uninvited guest end",
  params: inMeeting.extend({ seatId: Id }),
  body: GuestChange,
  response: Guest,
});
