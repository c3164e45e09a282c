import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, LocalDate } from "./fields.ts";
import { inMeeting } from "./meetings.ts";
import { HoldingRole } from "./seats.ts";

export const MailStatus = z.enum(["queued", "sent", "failed", "unaddressed"]);

export const Recipient = z.object({
  seatId: Id,
  seat: z.string(),
  personId: Id,
  name: z.string().nullable(),
  role: HoldingRole,
  /** Null: no address; the letter goes on paper and the answer comes by phone. */
  mail: z.string().nullable(),
  /** Null: not invited yet. The state is that of the latest invitation, or of any mail that was refused since. */
  invitation: z.object({ linkId: Id, status: MailStatus, error: z.string().nullable(), at: Instant }).nullable(),
});
export type Recipient = z.infer<typeof Recipient>;

export const Invitations = z.object({
  recipients: z.array(Recipient),
  notice: z.object({
    /** The last day on which sending keeps the table's notice period. */
    lastDay: LocalDate,
    isKept: z.boolean(),
    noticeDays: z.int(),
  }),
  /** Seats without anybody who could be invited. */
  vacantSeats: z.array(z.object({ seatId: Id, seat: z.string() })),
});
export type Invitations = z.infer<typeof Invitations>;

export const readInvitations = endpoint({
  method: "GET",
  path: "/meetings/:meetingId/invitations",
  summary: "Who gets which mail, or got it, and whether the notice period is kept",
  params: inMeeting,
  response: Invitations,
});

export const sendInvitations = endpoint({
  method: "POST",
  path: "/meetings/:meetingId/invitations",
  summary: "Invite everyone who is not invited yet; publishes the meeting and its agenda",
  params: inMeeting,
  idempotent: true,
  status: 202,
  response: Invitations,
});

export const resendInvitation = endpoint({
  method: "POST",
  path: "/personal-links/:linkId/mails",
  summary: "Send one invitation again, with a new link; the old link ends",
  params: z.object({ linkId: Id }),
  idempotent: true,
  status: 202,
  response: z.null(),
});
