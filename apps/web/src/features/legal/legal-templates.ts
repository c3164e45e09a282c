import type { LegalPage } from "@runde-tische/contracts/legal-texts";

/** German law in German words, whatever the reader's language; what stands in brackets only the municipality knows. */
const templates: Record<LegalPage, (name: string) => string> = {
  imprint: (name) => `## Anbieter

${name}\\
[Straße und Hausnummer]\\
[Postleitzahl und Ort]

${name} ist eine Körperschaft des öffentlichen Rechts.

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
- **Mitarbeit:** Organisation, Funktion, Zuständigkeiten, dienstliche Kontaktdaten mit der gewählten Sichtbarkeit, Sitze, Zu- und Absagen, Aufgaben.
- **Verlauf:** wer wann was geändert hat, mit Kennungen statt Namen.

Angaben über Klientinnen und Klienten haben hier keinen Platz; es gibt kein Feld dafür.

## Wer die Daten sieht

Mitglieder des Tisches, die Koordination und, je nach Sichtbarkeit, die Organisationen des Netzwerks. Öffentliche Tische, ihre veröffentlichten Sitzungen und öffentlichen Punkte sehen alle. Auftragsverarbeiter: [Rechenzentrum oder Dienstleister für Betrieb und Mailversand].

## Cookies

Es gibt nur technisch notwendige Cookies (§ 25 Abs. 2 Nr. 2 TDDDG). Nichts wird von anderen Servern geladen, nichts wird zur Auswertung Ihres Verhaltens gespeichert.

- **session:** hält Sie angemeldet, 14 Tage oder bis zum Abmelden.
- **account.two_factor:** Zwischenschritt der Anmeldung mit zweitem Faktor, wenige Minuten.
- **link-session:** hält Ihren persönlichen Link auf diesem Gerät geöffnet, höchstens 30 Tage und nie länger als der Link.
- **language:** die gewählte Sprache, ein Jahr.

Die gewählte helle oder dunkle Darstellung bleibt nur in Ihrem Browser.

## Wie lange Daten bleiben

Persönliche Links enden zwei Monate nach der Sitzung oder mit dem Ende des Sitzes. Einladungsmails werden nach einem Jahr gelöscht. Wer eine Organisation verlässt, verliert Sitz und Links; persönliche Angaben werden auf Wunsch gelöscht, im Verlauf bleibt eine Kennung ohne Namen. Protokolle und Beschlüsse bewahren wir [Frist] auf, Sicherungskopien [Frist].

## Ihre Rechte

Sie können Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung (Art. 18) und die Herausgabe Ihrer Daten (Art. 20) verlangen, der Verarbeitung widersprechen (Art. 21) und eine Einwilligung jederzeit widerrufen. Wenden Sie sich dazu an [Mailadresse].

Beschweren können Sie sich bei der Aufsichtsbehörde: [Landesbeauftragte für den Datenschutz, Anschrift].
`,
  accessibility: (
    name,
  ) => `${name} ist bemüht, diese Anwendung im Einklang mit [Gesetz des Landes zur Gleichstellung von Menschen mit Behinderungen] und der BITV 2.0 zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen. Diese Erklärung gilt für „Runde Tische“ unter [Adresse].

## Stand der Vereinbarkeit

Die Anwendung ist nach EN 301 549 und WCAG 2.2, Stufe AA, gestaltet: Alles lässt sich mit der Tastatur bedienen, Texte passen sich der gewünschten Größe an, und was Bilder zeigen, steht daneben auch in Worten. Nach [Selbstbewertung oder Prüfbericht vom Datum] ist sie mit den Anforderungen [vollständig, teilweise oder nicht] vereinbar.

## Nicht barrierefreie Inhalte

- Texte und Verweise, die Beteiligte einstellen, sind nicht geprüft.
- [Weitere bekannte Grenzen mit Begründung und Zeitpunkt der Behebung]

## Erstellung dieser Erklärung

Diese Erklärung wurde am [Datum] erstellt und zuletzt am [Datum] überprüft.

## Barrieren melden: Rückmeldung und Kontakt

Wenn Ihnen etwas nicht zugänglich ist oder Sie Inhalte auf anderem Weg brauchen, schreiben oder rufen Sie uns an:

- Mail: [Adresse]
- Telefon: [Nummer]
- Anschrift: ${name}, [Anschrift]

Wir antworten in der Regel innerhalb von [Frist, höchstens ein Monat].

## Durchsetzungsverfahren

Bleibt Ihre Meldung ohne befriedigende Antwort, können Sie sich an die zuständige Stelle wenden: [Durchsetzungs- oder Schlichtungsstelle des Landes mit Anschrift, Mail und Telefon]. Das Verfahren ist kostenfrei; einen Rechtsbeistand brauchen Sie nicht.
`,
};

/** A place to begin for a municipality of this name. */
export const legalTemplate = (page: LegalPage, name: string): string => templates[page](name);
