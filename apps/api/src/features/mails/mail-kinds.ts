/** Why a mail is written. What it says is decided when it is sent. */
export type MailKind =
  | "account.verify"
  | "account.magic-link"
  | "account.reset"
  | "account.exists"
  | "membership.invitation"
  | "organization.waiting"
  | "organization.confirmed"
  | "organization.refused"
  | "organization.join-request"
  | "organization.join-accepted"
  | "round-table.proposed"
  | "round-table.confirmed"
  | "round-table.refused"
  | "meeting.invitation"
  | "meeting.changed"
  | "meeting.cancelled"
  | "meeting.uninvited"
  | "meeting.link-renewed"
  | "meeting.handover"
  | "link.device-code"
  | "task.assigned";

/** What stands in these is sealed in the queue and gone with the last try: their readers ask for a new one. */
export const TOKEN_MAIL_KINDS: ReadonlySet<string> = new Set<MailKind>([
  "account.verify",
  "account.magic-link",
  "account.reset",
  "link.device-code",
]);
