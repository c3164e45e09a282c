import type { LegalPage } from "@runde-tische/contracts/legal-texts";

/** German law in German words, whatever the reader's language; what stands in brackets only the municipality knows. */
const templates: Record<LegalPage, (name: string, form: string) => string> = {
  imprint: (name, form) => `## Anbieter

${name}\\
[Straße und Hausnummer]\\
[Postleitzahl und Ort]

${form}

## Vertreten durch

[Amtsbezeichnung und Name der vertretungsberechtigten Person]

## Kontakt

- Telefon: [Nummer]
- Mail: [Adresse]

Umsatzsteuer-Identifikationsnummer: [Nummer, falls vorhanden]

## Aufsichtsbehörde

[Zuständige Rechtsaufsicht mit Anschrift]

## Verantwortlich für die Inhalte

Für Einladungen, Tagesordnungen, Protokolle und Aufgaben ist die Koordination des jeweiligen Runden Tisches verantwortlich, für die Angaben zu einer Organisation die Organisation selbst. Verantwortlich im Sinne von § 18 Abs. 2 MStV ist [Name und Anschrift].
`,
  privacy: (name) => `## Wer verantwortlich ist

${name}, [Anschrift], [Telefon], [Mailadresse]

Behördliche Datenschutzbeauftragte: [Name oder Funktion], [Kontakt]

## Wozu wir Daten verarbeiten

Wir bereiten Runde Tische vor, laden ein, halten Ergebnisse fest und verfolgen Aufgaben. Rechtsgrundlage ist Art. 6 Abs. 1 Buchstabe e DSGVO in Verbindung mit [Landesrecht], bei freiwilligen Angaben Ihre Einwilligung nach Art. 6 Abs. 1 Buchstabe a DSGVO.

## Welche Daten das sind

- **Konto:** Name, Mailadresse, Sprache, Passwort (nur als Prüfwert) und, wenn eingerichtet, der zweite Faktor.
- **Mitarbeit:** Organisation, Funktion, Zuständigkeiten, dienstliche Kontaktdaten mit der gewählten Sichtbarkeit, Sitze, Zu- und Absagen, Aufgaben, Nachrichten und Unterlagen.
- **Verlauf:** wer wann was geändert hat, mit Kennungen statt Namen.

Angaben über Klientinnen und Klienten haben hier keinen Platz; es gibt kein Feld dafür.

## Wer die Daten sieht

Mitglieder des Tisches, die Koordination und, je nach Sichtbarkeit, die Organisationen des Netzwerks. Öffentliche Tische, ihre veröffentlichten Sitzungen und öffentlichen Punkte sehen alle. Auftragsverarbeiter: [Rechenzentrum oder Dienstleister für Betrieb und Mailversand].

## Wie lange Daten bleiben

Persönliche Links enden zwei Monate nach der Sitzung oder mit dem Ende des Sitzes. Wer eine Organisation verlässt, verliert Sitz und Links; persönliche Angaben werden auf Wunsch gelöscht, im Verlauf bleibt eine Kennung ohne Namen. Für alles Übrige gelten feste Fristen, nach denen jede Nacht gelöscht wird: [Fristen von der Seite „Aufbewahrung“ der Verwaltung]. Protokolle und Beschlüsse bewahren wir [Frist] auf, Sicherungskopien [Frist].

## Ihre Rechte

Sie können Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung (Art. 18) und die Herausgabe Ihrer Daten (Art. 20) verlangen, der Verarbeitung widersprechen (Art. 21) und eine Einwilligung jederzeit widerrufen. Mit einem Konto laden Sie alle Daten auf der Seite „Konto“ herunter und löschen sie dort; Ihren Eintrag im Verzeichnis bestätigen, berichtigen oder löschen Sie über den Link in der Mail dazu. Sonst wenden Sie sich an [Mailadresse].

Für Angaben, die eine Organisation über ihre Mitglieder einträgt, ist sie selbst verantwortlich. Bei kirchlichen Organisationen gilt statt der DSGVO das DSG-EKD oder das KDG, mit eigener Aufsicht; welche Paragrafen das sind, steht in der Mail zu Ihrem Eintrag.

Beschweren können Sie sich bei der Aufsichtsbehörde: [Landesbeauftragte für den Datenschutz, Anschrift].
`,
  accessibility: (
    name,
  ) => `${name} ist bemüht, diese Anwendung im Einklang mit [Gesetz des Landes zur Gleichstellung von Menschen mit Behinderungen] und der BITV 2.0 zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen. Diese Erklärung gilt für „Runde Tische“ unter [Adresse].

## Stand der Vereinbarkeit mit den Anforderungen

Maßstab sind die BITV 2.0, die EN 301 549 und die WCAG in der Stufe AA. Danach ist die Anwendung so gestaltet: Alles lässt sich mit der Tastatur bedienen, Texte passen sich der gewünschten Größe an, und was Bilder zeigen, steht daneben auch in Worten. Mit diesen Anforderungen ist sie [vollständig, teilweise oder nicht] vereinbar.

## Nicht barrierefreie Inhalte

- Texte, Unterlagen und Verweise, die Beteiligte einstellen, sind nicht geprüft. Auf Anfrage stellen wir sie auf anderem Weg bereit.
- [Weitere Inhalte; je Inhalt der Grund (nicht vereinbar, unverhältnismäßige Belastung oder nicht im Geltungsbereich) und, wo es sie gibt, die barrierefreie Alternative]

## Erstellung dieser Erklärung

Diese Erklärung wurde am [Datum] erstellt und zuletzt am [Datum, höchstens ein Jahr alt] überprüft. Sie beruht auf [einer Selbstbewertung oder der Prüfung durch Name der Prüfstelle].

## Barrieren melden: Rückmeldung und Kontakt

Wenn Ihnen etwas nicht zugänglich ist oder Sie Inhalte auf anderem Weg brauchen, schreiben oder rufen Sie uns an:

- Mail: [Adresse]
- Telefon: [Nummer]
- Anschrift: ${name}, [Anschrift]

Wir antworten in der Regel innerhalb von [Frist, höchstens ein Monat].

## Durchsetzungsverfahren

Bleibt Ihre Meldung ohne befriedigende Antwort, können Sie sich an die zuständige Stelle wenden: [Schlichtungs- oder Durchsetzungsstelle Ihres Landes mit Anschrift, Mail, Telefon und Internetadresse; für Stellen des Bundes die Schlichtungsstelle nach § 16 BGG]. Das Verfahren ist kostenfrei; einen Rechtsbeistand brauchen Sie nicht.
`,
};

/** A place to begin: for a municipality of this name, or with null for the operator, who may be anybody. */
export const legalTemplate = (page: LegalPage, name: string | null): string =>
  name === null
    ? templates[page]("[Name der Stelle]", "[Rechtsform und, falls vorhanden, Register und Nummer]")
    : templates[page](name, `${name} ist eine Körperschaft des öffentlichen Rechts.`);
