import { lastInvitationDay, localDay } from "@runde-tische/agenda/local-dates";
import type { Invitations, Recipient } from "@runde-tische/contracts/invitations";
import type { RecipientRow } from "./invitations.repository.ts";

type MeetingRow = { startsAt: Date; timeZone: string; invitedAt: Date | null; table: { noticeDays: number } };

export const toInvitations = (
  meeting: MeetingRow,
  rows: readonly (RecipientRow & { mail: string | null })[],
  now: Date,
): Invitations => {
  const { noticeDays } = meeting.table;
  const lastDay = lastInvitationDay(localDay(meeting.startsAt, meeting.timeZone), noticeDays);
  const sendingDay = localDay(meeting.invitedAt ?? now, meeting.timeZone);
  return {
    recipients: rows.flatMap((row) => toRecipient(row)),
    notice: { lastDay, isKept: sendingDay <= lastDay, noticeDays },
    vacantSeats: rows
      .filter(({ personId }) => personId === null)
      .map(({ seatId, seat }) => ({ seatId, seat: seat ?? "" })),
  };
};

const toRecipient = (row: RecipientRow & { mail: string | null }): Recipient[] => {
  const { seatId, seat, personId, name, role, mail } = row;
  if (personId === null || role === null) return [];
  return [{ seatId, seat: seat ?? name ?? "", personId, name, role, mail, invitation: toInvitation(row) }];
};

const toInvitation = ({ linkId, status, error, at }: RecipientRow): Recipient["invitation"] =>
  linkId === null || status === null || at === null ? null : { linkId, status, error, at: at.toISOString() };
