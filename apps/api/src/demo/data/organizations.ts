import type { OrganizationKind, Umbrella } from "@runde-tische/contracts/organizations";

export type DemoOrganization = {
  key: string;
  name: string;
  shortName?: string;
  kind: OrganizationKind;
  umbrella?: Umbrella;
  /** Serves the town alone; else the whole county. */
  isLocal?: true;
  about: string;
};

export const ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    key: "landratsamt",
    name: "Landratsamt Musterland, Amt für Migration und Integration",
    shortName: "Landratsamt",
    kind: "authority",
    about: "Koordiniert die Integrationsarbeit im Landkreis.",
  },
  {
    key: "auslaenderbehoerde",
    name: "Ausländerbehörde des Landkreises Musterland",
    shortName: "Ausländerbehörde",
    kind: "authority",
    about: "Aufenthaltstitel, Beschäftigungserlaubnis, Verpflichtungserklärung.",
  },
  {
    key: "stadt",
    name: "Stadtverwaltung Musterstadt, Fachbereich Soziales",
    shortName: "Stadt Musterstadt",
    kind: "authority",
    isLocal: true,
    about: "Unterbringung, Kita-Anmeldung, Ehrenamt.",
  },
  {
    key: "jobcenter",
    name: "Jobcenter Musterland",
    kind: "authority",
    about: "Arbeitsvermittlung und Grundsicherung.",
  },
  {
    key: "arbeitsagentur",
    name: "Agentur für Arbeit Musterstadt",
    shortName: "Arbeitsagentur",
    kind: "authority",
    about: "Ausbildung, Anerkennung, Berufsberatung.",
  },
  {
    key: "gesundheitsamt",
    name: "Gesundheitsamt Musterland",
    kind: "authority",
    about: "Erstuntersuchung, Impfen, Sprachmittlung in der Medizin.",
  },
  {
    key: "schulamt",
    name: "Staatliches Schulamt Musterland",
    shortName: "Schulamt",
    kind: "authority",
    about: "Schulplätze und Sprachförderung.",
  },
  {
    key: "volkshochschule",
    name: "Kreisvolkshochschule Musterland",
    shortName: "Volkshochschule",
    kind: "school",
    about: "Integrationskurse und Prüfungen.",
  },
  {
    key: "berufsschule",
    name: "Berufsschulzentrum Musterstadt",
    shortName: "Berufsschule",
    kind: "school",
    about: "Vorbereitungsklassen und Ausbildung.",
  },
  {
    key: "diakonie",
    name: "Diakonisches Werk Musterland",
    shortName: "Diakonie",
    kind: "association",
    umbrella: "diakonie",
    about: "Migrationsberatung, Wohnungslosenhilfe, Frauenhaus.",
  },
  {
    key: "caritas",
    name: "Caritasverband Musterland",
    shortName: "Caritas",
    kind: "association",
    umbrella: "caritas",
    about: "Jugendmigrationsdienst und Schuldnerberatung.",
  },
  {
    key: "awo",
    name: "AWO Kreisverband Musterland",
    shortName: "AWO",
    kind: "association",
    umbrella: "awo",
    about: "Kitas, Familienzentrum, Beratung für EU-Bürgerinnen und EU-Bürger.",
  },
  {
    key: "drk",
    name: "DRK Kreisverband Musterland",
    shortName: "DRK",
    kind: "association",
    umbrella: "drk",
    about: "Suchdienst, Kleiderkammer, Gemeinschaftsunterkunft.",
  },
  {
    key: "paritaet",
    name: "Paritätischer Musterland",
    shortName: "Paritätischer",
    kind: "association",
    umbrella: "paritaet",
    about: "Selbsthilfe und Fachberatung für Vereine.",
  },
  {
    key: "zwst",
    name: "Jüdische Gemeinde Musterstadt, Sozialabteilung",
    shortName: "Jüdische Gemeinde",
    kind: "religious",
    umbrella: "zwst",
    isLocal: true,
    about: "Beratung für Zugewanderte aus Osteuropa.",
  },
  {
    key: "wohnbau",
    name: "Wohnungsbaugenossenschaft Musterstadt eG",
    shortName: "Wohnungsbaugenossenschaft",
    kind: "cooperative",
    isLocal: true,
    about: "2.400 Wohnungen, Mieterberatung in sechs Sprachen.",
  },
  {
    key: "helferkreis",
    name: "Helferkreis Willkommen in Musterstadt",
    shortName: "Helferkreis",
    kind: "initiative",
    isLocal: true,
    about: "Patenschaften, Begleitung zu Ämtern, Sprachcafé.",
  },
  {
    key: "neuenfelde",
    name: "Initiative Neuenfelde hilft",
    kind: "initiative",
    about: "Fahrdienste und Nachbarschaftshilfe auf dem Land.",
  },
  {
    key: "migrationsbeirat",
    name: "Migrationsbeirat des Landkreises Musterland",
    shortName: "Migrationsbeirat",
    kind: "council",
    about: "Gewählte Vertretung der Menschen mit Einwanderungsgeschichte.",
  },
  {
    key: "syrisch",
    name: "Deutsch-Syrischer Kulturverein Musterstadt",
    shortName: "Deutsch-Syrischer Verein",
    kind: "migrants",
    isLocal: true,
    about: "Kultur, Hausaufgabenhilfe, Beratung auf Arabisch.",
  },
  {
    key: "ukrainisch",
    name: "Ukrainischer Verein Musterland",
    kind: "migrants",
    about: "Ankommen, Sprachmittlung, Samstagsschule.",
  },
  {
    key: "kirchenkreis",
    name: "Evangelischer Kirchenkreis Musterland",
    shortName: "Kirchenkreis",
    kind: "religious",
    about: "Begegnung und Kirchenasyl-Beratung.",
  },
  {
    key: "handwerk",
    name: "Kreishandwerkerschaft Musterland",
    shortName: "Handwerk",
    kind: "association",
    about: "Praktika, Ausbildungsplätze, Anerkennung von Abschlüssen.",
  },
  {
    key: "sportbund",
    name: "Kreissportbund Musterland",
    shortName: "Kreissportbund",
    kind: "association",
    about: "Integration durch Sport.",
  },
  {
    key: "tafel",
    name: "Tafel Musterstadt",
    kind: "association",
    umbrella: "paritaet",
    isLocal: true,
    about: "Lebensmittel und ein offener Mittagstisch.",
  },
  {
    key: "fahrradwerkstatt",
    name: "Fahrradwerkstatt Speiche",
    kind: "initiative",
    isLocal: true,
    about: "Reparieren und verleihen; wartet auf die Bestätigung.",
  },
];
