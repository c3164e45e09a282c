import type { SeatGroup, TableVisibility } from "@runde-tische/contracts/round-tables";

/** A seat: an organization with delegate and deputy by name, or a citizen. */
type DemoSeat = {
  group: SeatGroup;
  organization?: string;
  delegate: string;
  deputy?: string;
  role?: "chair" | "moderator" | "guest";
  hasVote?: false;
};

export type DemoItem = {
  title: string;
  kind: "information" | "discussion" | "decision";
  minutes: number;
  presenter?: string;
  text?: string;
  isInternal?: true;
  /** Organizations whose guests' seats are invited to it. */
  guests?: readonly string[];
};

export type DemoMeeting = {
  /** Days from today. */
  inDays: number;
  time: string;
  minutes: number;
  place: string;
  state: "closed" | "invited" | "published" | "draft";
  items: readonly DemoItem[];
};

export type DemoTask = {
  title: string;
  organization?: string;
  person?: string;
  dueInDays: number;
  status: "open" | "progress" | "done";
  /** The title of the item it came from, at the last meeting that is over. */
  fromItem?: string;
};

export type DemoTable = {
  title: string;
  purpose: string;
  topics: readonly string[];
  municipality: "county" | "town";
  visibility: TableVisibility;
  seats: readonly DemoSeat[];
  meetings: readonly DemoMeeting[];
  backlog: readonly DemoItem[];
  tasks: readonly DemoTask[];
};

const HALL = "Landratsamt, Sitzungssaal 2";

export const TABLES: readonly DemoTable[] = [
  {
    title: "Runder Tisch Integration",
    purpose:
      "Kommune, Wohlfahrtsverbände und Bürgerschaft stimmen ab, wie Geflüchtete und EU-Bürgerinnen und EU-Bürger im Landkreis ankommen: kurze Wege, klare Zuständigkeiten, gemeinsame Vorhaben.",
    topics: ["Wohnen", "Arbeit", "Sprache", "Gesundheit"],
    municipality: "county",
    visibility: "public",
    seats: [
      {
        group: "municipality",
        organization: "landratsamt",
        delegate: "Katrin Vogel",
        deputy: "Nadine Scholz",
        role: "chair",
      },
      { group: "municipality", organization: "auslaenderbehoerde", delegate: "Thomas Reuter", deputy: "Silke Baumann" },
      { group: "municipality", organization: "jobcenter", delegate: "Anja Richter", deputy: "Stefan Kühn" },
      { group: "municipality", organization: "stadt", delegate: "Birgit Lorenz", deputy: "Henrik Pohl" },
      { group: "welfare", organization: "diakonie", delegate: "Samira Haddad", deputy: "Peter Lang" },
      { group: "welfare", organization: "caritas", delegate: "Elena Popescu", deputy: "Matthias Gruber" },
      { group: "welfare", organization: "awo", delegate: "Daria Kowalska", deputy: "Heike Simon" },
      { group: "welfare", organization: "drk", delegate: "Amal Nasser", deputy: "Karl-Heinz Busch" },
      { group: "welfare", organization: "paritaet", delegate: "Ulrike Stein", deputy: "Jonas Peters" },
      { group: "citizens", organization: "migrationsbeirat", delegate: "Ahmad Rahimi", deputy: "Nguyen Thi Lan" },
      { group: "citizens", organization: "helferkreis", delegate: "Monika Sommer", deputy: "Dieter Krüger" },
      { group: "citizens", delegate: "Helga Martens" },
      { group: "partner", organization: "wohnbau", delegate: "Andreas Winter", deputy: "Yasemin Kaya" },
      { group: "partner", organization: "handwerk", delegate: "Frank Zimmermann" },
      { group: "partner", organization: "volkshochschule", delegate: "Sabine Keller", role: "guest" },
    ],
    meetings: [
      {
        inDays: -75,
        time: "17:00",
        minutes: 90,
        place: HALL,
        state: "closed",
        items: [
          { title: "Begrüßung", kind: "information", minutes: 10 },
          { title: "Zahlen aus den Unterkünften", kind: "information", minutes: 20, presenter: "Landratsamt" },
          { title: "Sprachmittlung in Arztpraxen", kind: "discussion", minutes: 40, presenter: "Gesundheitsamt" },
          { title: "Verschiedenes", kind: "information", minutes: 20 },
        ],
      },
      {
        inDays: -33,
        time: "17:00",
        minutes: 90,
        place: HALL,
        state: "closed",
        items: [
          { title: "Begrüßung und Genehmigung des Protokolls", kind: "information", minutes: 10 },
          { title: "Offene Aufgaben", kind: "information", minutes: 15 },
          {
            title: "Wartezeiten in der Ausländerbehörde",
            kind: "discussion",
            minutes: 40,
            presenter: "Ausländerbehörde",
          },
          { title: "Verschiedenes", kind: "information", minutes: 10 },
        ],
      },
      {
        inDays: 19,
        time: "17:00",
        minutes: 90,
        place: HALL,
        state: "invited",
        items: [
          { title: "Begrüßung und Genehmigung des Protokolls", kind: "information", minutes: 10 },
          {
            title: "Offene Aufgaben aus der letzten Sitzung",
            kind: "information",
            minutes: 15,
            presenter: "Koordination",
          },
          {
            title: "Wohnraum: Kontakte zu den Genossenschaften",
            kind: "discussion",
            minutes: 30,
            presenter: "Diakonie",
            text: "Die Migrationsberatung findet kaum Wohnungen für Familien mit mehr als zwei Kindern.\n\n**Ziel:** eine feste Ansprechperson bei jeder Genossenschaft.",
          },
          {
            title: "Kurze Wege zum Jobcenter",
            kind: "decision",
            minutes: 20,
            presenter: "Jobcenter",
            text: "Vorschlag: eine gemeinsame Liste der Zuständigkeiten mit Durchwahl, gepflegt von den Organisationen selbst.",
          },
          {
            title: "Freie Plätze in den Sprachkursen",
            kind: "information",
            minutes: 10,
            presenter: "Volkshochschule",
            guests: ["volkshochschule"],
          },
          { title: "Verschiedenes", kind: "information", minutes: 5 },
          { title: "Nachbesetzung der Sprecherrolle", kind: "decision", minutes: 10, isInternal: true },
        ],
      },
      { inDays: 61, time: "17:00", minutes: 90, place: HALL, state: "published", items: [] },
    ],
    backlog: [
      { title: "Sprachcafés im ländlichen Raum", kind: "discussion", minutes: 20 },
      { title: "Anerkennung von Pflegeabschlüssen", kind: "information", minutes: 15, presenter: "Arbeitsagentur" },
      { title: "Gemeinsamer Auftritt beim Kreisfest", kind: "discussion", minutes: 10 },
    ],
    tasks: [
      {
        title: "Liste der Ansprechpersonen im Jobcenter zusammenstellen",
        organization: "jobcenter",
        dueInDays: 12,
        status: "progress",
        fromItem: "Verschiedenes",
      },
      { title: "Termine der Wohnungsbesichtigungen abstimmen", organization: "wohnbau", dueInDays: -4, status: "open" },
      {
        title: "Faltblatt Erstorientierung auf Arabisch prüfen",
        person: "Samira Haddad",
        dueInDays: 25,
        status: "open",
        fromItem: "Wartezeiten in der Ausländerbehörde",
      },
      { title: "Raum für das Sprachcafé anfragen", organization: "helferkreis", dueInDays: -20, status: "done" },
    ],
  },
  {
    title: "Runder Tisch Wohnen Musterstadt",
    purpose:
      "Wie finden Familien aus den Unterkünften eine Wohnung? Stadt, Genossenschaft und Verbände arbeiten an Lösungen für die Stadt.",
    topics: ["Wohnen"],
    municipality: "town",
    visibility: "network",
    seats: [
      { group: "municipality", organization: "stadt", delegate: "Birgit Lorenz", deputy: "Henrik Pohl", role: "chair" },
      { group: "welfare", organization: "diakonie", delegate: "Peter Lang", deputy: "Samira Haddad" },
      { group: "welfare", organization: "drk", delegate: "Torsten Weiß", deputy: "Amal Nasser" },
      { group: "citizens", delegate: "Omar Said" },
      { group: "partner", organization: "wohnbau", delegate: "Yasemin Kaya", deputy: "Andreas Winter" },
    ],
    meetings: [
      {
        inDays: 8,
        time: "10:00",
        minutes: 60,
        place: "Rathaus Musterstadt, Raum 114",
        state: "published",
        items: [
          { title: "Auftakt und gegenseitige Erwartungen", kind: "discussion", minutes: 30 },
          {
            title: "Belegungsrechte: Stand und Möglichkeiten",
            kind: "information",
            minutes: 30,
            presenter: "Stadt Musterstadt",
          },
        ],
      },
    ],
    backlog: [{ title: "Kautionen und Mietbürgschaften", kind: "discussion", minutes: 20 }],
    tasks: [{ title: "Übersicht der Belegungsrechte beschaffen", organization: "stadt", dueInDays: 5, status: "open" }],
  },
  {
    title: "Fachrunde Gewaltschutz",
    purpose: "Geschützter Austausch zu Schutzkonzepten in den Unterkünften. Keine Daten zu einzelnen Personen.",
    topics: ["Gewaltschutz", "Gesundheit"],
    municipality: "county",
    visibility: "closed",
    seats: [
      { group: "municipality", organization: "landratsamt", delegate: "Jens Albrecht", role: "chair" },
      { group: "municipality", organization: "gesundheitsamt", delegate: "Lena Krause", deputy: "Dr. Petra Wolf" },
      { group: "welfare", organization: "diakonie", delegate: "Gesine Roth" },
      { group: "welfare", organization: "drk", delegate: "Amal Nasser" },
      { group: "citizens", organization: "migrationsbeirat", delegate: "Nguyen Thi Lan" },
    ],
    meetings: [
      {
        inDays: -12,
        time: "09:30",
        minutes: 120,
        place: HALL,
        state: "closed",
        items: [{ title: "Schutzkonzept: Bestandsaufnahme", kind: "discussion", minutes: 90 }],
      },
      {
        inDays: 40,
        time: "09:30",
        minutes: 120,
        place: HALL,
        state: "draft",
        items: [{ title: "Schutzkonzept: Entwurf", kind: "decision", minutes: 60 }],
      },
    ],
    backlog: [],
    tasks: [{ title: "Entwurf des Schutzkonzepts verschicken", person: "Gesine Roth", dueInDays: 20, status: "open" }],
  },
];
