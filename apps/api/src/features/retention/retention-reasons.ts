import type { Language } from "@runde-tische/contracts/fields";
import type { RetentionName } from "@runde-tische/contracts/retention-words";

/** Why each kind of data may be kept for a while. */
export const RETENTION_REASONS: Readonly<Record<RetentionName, Record<Language, string>>> = {
  session: {
    de: "Damit Missbrauch eines Kontos auffällt.",
    en: "So that the misuse of an account is noticed.",
  },
  verification: {
    de: "Damit ein Link kein zweites Mal gilt.",
    en: "So that a link does not work twice.",
  },
  "repeated-request": {
    de: "Damit nichts doppelt geschieht, wenn die Verbindung abreißt.",
    en: "So that nothing happens twice when a connection breaks.",
  },
  "kept-mail": {
    de: "Nur in der Demo: zum Ansehen, was versendet würde.",
    en: "In the demo alone: to look at what would be sent.",
  },
  "sent-mail": {
    de: "Nachweis der Einladung, bis nach der Sitzung.",
    en: "Proof of the invitation, until after the meeting.",
  },
  "failed-mail": {
    de: "Damit falsche Adressen berichtigt werden können.",
    en: "So that wrong addresses can be put right.",
  },
  "log-value": {
    de: "Zum Klären und Zurücknehmen von Änderungen. Wer wann was geändert hat, bleibt ohne Namen und Werte erhalten.",
    en: "For settling and undoing changes. Who changed what and when stays, without names and values.",
  },
  "answer-comment": {
    de: "Zur Vorbereitung der Sitzung; die Antwort des Sitzes bleibt.",
    en: "For preparing the meeting; the seat's answer stays.",
  },
  "ended-membership": {
    de: "Um einen Irrtum zurücknehmen zu können.",
    en: "So that a mistake can be undone.",
  },
  "person-without-role": {
    de: "Für Rückfragen nach dem Ende der Mitarbeit.",
    en: "For questions after the end of their work.",
  },
  "ended-link": {
    de: "Damit ein alter Link erklärt werden kann.",
    en: "So that an old link can be explained.",
  },
  "join-request": {
    de: "Nachweis der Entscheidung.",
    en: "Proof of the decision.",
  },
  "refused-organization": {
    de: "Damit eine neue Anmeldung eingeordnet werden kann.",
    en: "So that a new registration can be understood.",
  },
  "unverified-account": {
    de: "Wer sich vertippt hat, soll Zeit zur Bestätigung haben.",
    en: "Whoever mistyped shall have time to confirm.",
  },
  "inactive-account": {
    de: "Nur gemeldet: Sprechen Sie die Personen an, bevor etwas gelöscht wird.",
    en: "Only reported: talk to the people before anything is erased.",
  },
  "removed-file": {
    de: "Damit ein Versehen rückgängig gemacht werden kann.",
    en: "So that a mistake can be undone.",
  },
  "unfinished-upload": {
    de: "Reste, die niemand sieht.",
    en: "Remains that nobody sees.",
  },
  message: {
    de: "Damit die Koordination nachlesen kann, was sie schrieb.",
    en: "So that coordinators can read what they wrote.",
  },
  "retention-run": {
    de: "Nachweis, dass gelöscht wurde.",
    en: "Proof that data was erased.",
  },
};
