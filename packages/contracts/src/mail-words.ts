import type { Language } from "./fields.ts";
import type { MailKind } from "./mail-kinds.ts";

/** What a mail is about, for lists of mails and for the export of one's own data. */
const MAIL_WORDS: Record<MailKind, Record<Language, string>> = {
  "account.exists": { de: "Hinweis auf ein vorhandenes Konto", en: "Note about an existing account" },
  "account.magic-link": { de: "Link zum Anmelden", en: "Sign-in link" },
  "account.reset": { de: "Link für ein neues Passwort", en: "Link for a new password" },
  "account.verify": { de: "Bestätigung der Mailadresse", en: "Confirmation of a mail address" },
  "link.device-code": { de: "Code für ein neues Gerät", en: "Code for a new device" },
  "meeting.cancelled": { de: "Absage einer Sitzung", en: "Cancellation of a meeting" },
  "meeting.changed": { de: "Änderung einer Sitzung", en: "Change of a meeting" },
  "meeting.handover": { de: "Übergabe an die Stellvertretung", en: "Handed over to the deputy" },
  "meeting.invitation": { de: "Einladung zur Sitzung", en: "Invitation to a meeting" },
  "meeting.link-renewed": { de: "Neuer persönlicher Link", en: "New personal link" },
  "meeting.uninvited": { de: "Ausladung", en: "Invitation withdrawn" },
  "membership.confirm": { de: "Bitte um Bestätigung des Eintrags", en: "Request to confirm the entry" },
  "membership.invitation": { de: "Einladung zum Konto", en: "Invitation to an account" },
  "membership.notice": { de: "Information über den Eintrag", en: "Information about the entry" },
  "organization.confirmed": { de: "Organisation bestätigt", en: "Organisation confirmed" },
  "organization.join-accepted": { de: "Beitritt angenommen", en: "Joining accepted" },
  "organization.join-request": { de: "Anfrage zum Beitritt", en: "Request to join" },
  "organization.refused": { de: "Organisation abgelehnt", en: "Organisation refused" },
  "organization.waiting": { de: "Organisation wartet", en: "Organisation waits" },
  "round-table.confirmed": { de: "Runder Tisch bestätigt", en: "Round table confirmed" },
  "round-table.proposed": { de: "Runder Tisch vorgeschlagen", en: "Round table proposed" },
  "round-table.refused": { de: "Runder Tisch abgelehnt", en: "Round table refused" },
  "table.message": { de: "Nachricht der Koordination", en: "Message of the coordinators" },
  "task.assigned": { de: "Neue Aufgabe", en: "New task" },
};

const OTHER: Record<Language, string> = { de: "Andere Mail", en: "Other mail" };

/** A kind of a former version is told in general. */
export const mailWord = (kind: string, language: Language): string =>
  (Object.hasOwn(MAIL_WORDS, kind) ? MAIL_WORDS[kind as MailKind] : OTHER)[language];
