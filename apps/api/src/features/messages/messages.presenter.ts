import type { Message, MessageRecipient, Unasked } from "@runde-tische/contracts/messages";
import type { RecipientRow } from "../invitations/invitations.repository.ts";
import type { MessageRow, ReaderRow } from "./messages.repository.ts";

export type AddressedReader = ReaderRow & { mail: string | null };

export const toRecipient = ({ personId, name, seat, group, role, mail }: AddressedReader): MessageRecipient => ({
  ...{ personId, name, seat, group, role, mail },
});

export const toVacant = ({ seat }: { seat: string | null }): Unasked => ({ seat, name: null, reason: "vacant" });

/** Of those who are asked to come to a meeting. */
export const toUnasked = (row: RecipientRow): Unasked[] => {
  if (row.personId === null) return [toVacant(row)];
  const { seat, name, linkId, status } = row;
  return linkId === null || status === null ? [{ seat, name, reason: "uninvited" }] : [];
};

export const toMessage = (row: MessageRow): Message => {
  const { id, subject, text, group, onlyUnanswered, author, recipientCount } = row;
  return {
    id,
    subject,
    text,
    meeting: meetingOf(row),
    group,
    onlyUnanswered,
    author,
    sentAt: row.sentAt.toISOString(),
    recipientCount,
    delivery: deliveryOf(row),
    unreached: row.mails.flatMap(({ personId, name, postedAt, ...mail }) => {
      const reason = reasonOf(mail);
      return reason === null
        ? []
        : [{ personId, name, reason, postedAt: postedAt && new Date(postedAt).toISOString() }];
    }),
  };
};

const meetingOf = ({ meetingId, meetingTitle, startsAt, timeZone }: MessageRow): Message["meeting"] =>
  meetingId === null || startsAt === null || timeZone === null
    ? null
    : { id: meetingId, title: meetingTitle, startsAt: startsAt.toISOString(), timeZone };

/** Mails are kept for a shorter time than what was written. */
const deliveryOf = ({ mails, recipientCount }: MessageRow): Message["delivery"] => {
  if (mails.length < recipientCount) return null;
  const count = (status: string) => mails.filter((mail) => mail.status === status).length;
  return {
    sent: count("sent"),
    waiting: count("queued"),
    failed: count("failed"),
    onPaper: count("unaddressed"),
  };
};

const reasonOf = ({ status, isOutdated }: Pick<MessageRow["mails"][number], "status" | "isOutdated">) => {
  if (status === "unaddressed") return "paper";
  if (status !== "failed") return null;
  return isOutdated ? "outdated" : "failed";
};
