type Localized = { readonly de: string; readonly en: string };

export type RetentionTexts = { readonly name: Localized; readonly reason: Localized };

const text = (de: string, en: string): Localized => ({ de, en });

/** What each kind of data is called, and why it may be kept for a while. */
export const RETENTION_TEXTS = {
  session: {
    name: text("Beendete Anmeldungen", "Ended sign-ins"),
    reason: text("Damit Missbrauch eines Kontos auffällt.", "So that the misuse of an account is noticed."),
  },
  verification: {
    name: text("Verbrauchte Anmelde- und Bestätigungslinks", "Used sign-in and confirmation links"),
    reason: text("Damit ein Link kein zweites Mal gilt.", "So that a link does not work twice."),
  },
  "repeated-request": {
    name: text("Antworten auf wiederholte Anfragen", "Answers to repeated requests"),
    reason: text(
      "Damit nichts doppelt geschieht, wenn die Verbindung abreißt.",
      "So that nothing happens twice when a connection breaks.",
    ),
  },
  "kept-mail": {
    name: text("Mails der Demo", "Mails of the demo"),
    reason: text(
      "Nur in der Demo: zum Ansehen, was versendet würde.",
      "In the demo alone: to look at what would be sent.",
    ),
  },
  "sent-mail": {
    name: text("Versandnachweise", "Records of sent mails"),
    reason: text("Nachweis der Einladung, bis nach der Sitzung.", "Proof of the invitation, until after the meeting."),
  },
  "failed-mail": {
    name: text("Nicht zugestellte Mails", "Undelivered mails"),
    reason: text("Damit falsche Adressen berichtigt werden können.", "So that wrong addresses can be put right."),
  },
  "log-value": {
    name: text("Werte im Protokoll", "Values in the log"),
    reason: text(
      "Zum Klären und Zurücknehmen von Änderungen. Wer wann was geändert hat, bleibt ohne Namen und Werte erhalten.",
      "For settling and undoing changes. Who changed what and when stays, without names and values.",
    ),
  },
  "answer-comment": {
    name: text("Bemerkungen zu Zu- und Absagen", "Comments on answers"),
    reason: text(
      "Zur Vorbereitung der Sitzung; die Antwort des Sitzes bleibt.",
      "For preparing the meeting; the seat's answer stays.",
    ),
  },
  "ended-membership": {
    name: text("Kontakte und Zuständigkeiten früherer Mitglieder", "Contacts and responsibilities of former members"),
    reason: text("Um einen Irrtum zurücknehmen zu können.", "So that a mistake can be undone."),
  },
  "person-without-role": {
    name: text("Personen ohne Konto, Mitgliedschaft und Sitz", "Persons without account, membership and seat"),
    reason: text("Für Rückfragen nach dem Ende der Mitarbeit.", "For questions after the end of their work."),
  },
  "ended-link": {
    name: text("Beendete persönliche Links", "Ended personal links"),
    reason: text("Damit ein alter Link erklärt werden kann.", "So that an old link can be explained."),
  },
  "join-request": {
    name: text("Entschiedene Beitrittsanfragen", "Decided requests to join"),
    reason: text("Nachweis der Entscheidung.", "Proof of the decision."),
  },
  "refused-organization": {
    name: text("Abgelehnte Organisationen", "Refused organisations"),
    reason: text("Damit eine neue Anmeldung eingeordnet werden kann.", "So that a new registration can be understood."),
  },
  "unverified-account": {
    name: text("Nie bestätigte Konten", "Accounts never confirmed"),
    reason: text(
      "Wer sich vertippt hat, soll Zeit zur Bestätigung haben.",
      "Whoever mistyped shall have time to confirm.",
    ),
  },
  "inactive-account": {
    name: text("Lange ungenutzte Konten", "Accounts unused for long"),
    reason: text(
      "Nur gemeldet: Sprechen Sie die Personen an, bevor etwas gelöscht wird.",
      "Only reported: talk to the people before anything is erased.",
    ),
  },
  "removed-file": {
    name: text("Entfernte Unterlagen", "Removed documents"),
    reason: text("Damit ein Versehen rückgängig gemacht werden kann.", "So that a mistake can be undone."),
  },
  "unfinished-upload": {
    name: text("Abgebrochene Uploads", "Uploads that were broken off"),
    reason: text("Reste, die niemand sieht.", "Remains that nobody sees."),
  },
  message: {
    name: text("Nachrichten an Tische", "Messages to tables"),
    reason: text(
      "Damit die Koordination nachlesen kann, was sie schrieb.",
      "So that coordinators can read what they wrote.",
    ),
  },
  "retention-run": {
    name: text("Berichte über Löschläufe", "Reports of erasing runs"),
    reason: text("Nachweis, dass gelöscht wurde.", "Proof that data was erased."),
  },
} as const satisfies Record<string, RetentionTexts>;

/** Of a kind that is no longer kept, its code. */
export const retentionName = (kind: string): Localized =>
  Object.hasOwn(RETENTION_TEXTS, kind) ? RETENTION_TEXTS[kind as keyof typeof RETENTION_TEXTS].name : text(kind, kind);
