import type { Language } from "./fields.ts";

/** What each kind of data is called that does not stay for ever. */
export const RETENTION_NAMES = {
  session: { de: "Beendete Anmeldungen", en: "Ended sign-ins" },
  verification: { de: "Verbrauchte Anmelde- und Bestätigungslinks", en: "Used sign-in and confirmation links" },
  "repeated-request": { de: "Antworten auf wiederholte Anfragen", en: "Answers to repeated requests" },
  "kept-mail": { de: "Mails der Demo", en: "Mails of the demo" },
  "sent-mail": { de: "Versandnachweise", en: "Records of sent mails" },
  "failed-mail": { de: "Nicht zugestellte Mails", en: "Undelivered mails" },
  "log-value": { de: "Werte im Protokoll", en: "Values in the log" },
  "answer-comment": { de: "Bemerkungen zu Zu- und Absagen", en: "Comments on answers" },
  "ended-membership": {
    de: "Kontakte und Zuständigkeiten früherer Mitglieder",
    en: "Contacts and responsibilities of former members",
  },
  "person-without-role": {
    de: "Personen ohne Konto, Mitgliedschaft und Sitz",
    en: "Persons without account, membership and seat",
  },
  "ended-link": { de: "Beendete persönliche Links", en: "Ended personal links" },
  "join-request": { de: "Entschiedene Beitrittsanfragen", en: "Decided requests to join" },
  "refused-organization": { de: "Abgelehnte Organisationen", en: "Refused organisations" },
  "unverified-account": { de: "Nie bestätigte Konten", en: "Accounts never confirmed" },
  "inactive-account": { de: "Lange ungenutzte Konten", en: "Accounts unused for long" },
  "removed-file": { de: "Entfernte Unterlagen", en: "Removed documents" },
  "unfinished-upload": { de: "Abgebrochene Uploads", en: "Uploads that were broken off" },
  message: { de: "Nachrichten an Tische", en: "Messages to tables" },
  "retention-run": { de: "Berichte über Löschläufe", en: "Reports of erasing runs" },
} as const satisfies Record<string, Record<Language, string>>;
export type RetentionName = keyof typeof RETENTION_NAMES;

/** Of a kind that is no longer kept, null. */
export const retentionName = (kind: string, language: Language): string | null =>
  Object.hasOwn(RETENTION_NAMES, kind) ? RETENTION_NAMES[kind as RetentionName][language] : null;
