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
  | "meeting.invitation"
  | "meeting.changed"
  | "meeting.cancelled"
  | "meeting.link-renewed"
  | "meeting.handover"
  | "link.device-code"
  | "task.assigned";
