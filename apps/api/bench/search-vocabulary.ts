const words = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export const TOWNS = {
  beginnings:
    words(`Berg, Wald, Neu, Stein, Alten, Linden, Eichen, Birken, Rosen, Frei, Ober, Unter, Grünen, Schön, Kirch,
    Mühl, Hohen, Wolfs, Sonnen, König`),
  ends: words(
    `heim, stadt, hausen, furt, burg, bach, feld, dorf, tal, see, brück, münde, rode, ingen, kirchen, leben, au, beck, holz, werder`,
  ),
} as const;

export const HOUSES =
  words(`Jobcenter, Agentur für Arbeit, Ausländerbehörde, Sozialamt, Jugendamt, Gesundheitsamt, Schulamt,
  Volkshochschule, Diakonisches Werk, Caritasverband, AWO Kreisverband, DRK Kreisverband, Paritätischer, Jüdische Gemeinde,
  Wohnungsbaugenossenschaft, Städtische Wohnbau, Helferkreis Asyl, Migrationsbeirat, Kreishandwerkerschaft, Handelskammer,
  Kreissportbund, Tafel, Mieterverein, Kirchenkreis, Frauentreff, Freiwilligenagentur, Familienbildungsstätte, Verbraucherzentrale,
  Berufsbildende Schule, Lebenshilfe`);

export const FUNCTIONS =
  words(`Leitung, Geschäftsführung, Sachbearbeitung, Arbeitsvermittlung, Leistungsgewährung, Fallmanagement,
  Migrationsberatung für Erwachsene, Jugendmigrationsdienst, Schuldnerberatung, Suchtberatung, Wohnungslosenhilfe, Frauenhaus,
  Allgemeine Sozialberatung, Schwangerschaftsberatung, Erziehungsberatung, Berufsberatung, Arbeitgeberservice, Familienzentrum,
  Kita-Leitung, Ehrenamtskoordination, Quartiersmanagement, Integrationsbeauftragte, Sozialplanung, Vermietung, Mieterberatung,
  Amtsärztin, Impfstelle, Frühe Hilfen, Schulsozialarbeit, Kursberatung, Leitung Integrationskurse, Alphabetisierung, Fahrdienst,
  Kleiderkammer, Sozialkaufhaus, Hausnotruf, Rechtsberatung, Asylverfahrensberatung, Rückkehrberatung, Sprachmittlung`);

export const TOPICS =
  words(`Bau und Handwerk, Pflege und Gesundheit, Hotel und Gaststätten, Lager und Logistik, Ausbildung,
  Anerkennung ausländischer Abschlüsse, Berufssprachkurse, Integrationskurse, Deutsch als Zweitsprache, Sprachförderung,
  Aufenthaltserlaubnis, Beschäftigungserlaubnis, Familiennachzug, Einbürgerung, Duldung, Asylverfahren, Härtefälle,
  Bürgergeld, Kosten der Unterkunft, Wohngeld, Wohnberechtigungsschein, Wohnungsverlust, Mietschulden, Unterbringung,
  Gemeinschaftsunterkünfte, Kindertagesstätten, Kindertagespflege, Schulplätze, Bildung und Teilhabe, Hausaufgabenhilfe,
  Schwangerschaft, Frühförderung, Eingliederungshilfe, Pflegeberatung, Demenz, Rente, Krankenversicherung, Impfen,
  Psychosoziale Beratung, Trauma, Sucht, Schulden, Insolvenz, Gewaltschutz, Trennung, Erziehung, Jugendliche, Senioren,
  Ehrenamt, Patenschaften, Begleitung zu Ämtern, Dolmetschen, Kleidung, Möbel, Lebensmittel, Fahrräder, Sport,
  Vereinsgründung, Existenzgründung, Führerschein, Antidiskriminierung, Arbeitsausbeutung, Suchdienst`);

export const NOTES =
  words(`Vermittlung U25, Buchstaben A bis K, Buchstaben L bis Z, nur nach Terminvergabe, offene Sprechstunde,
  Arabisch und Kurdisch, Russisch und Ukrainisch, Polnisch, Rumänisch, Türkisch, Englisch, Französisch, Dari und Farsi,
  Grundsatzfragen, Erstausstattung, Lohnkostenzuschuss, Familien mit Kindern, Alleinerziehende, Menschen mit Behinderung,
  Seiteneinsteiger, Intensivklassen, Hausbesuche, Gruppenangebote, Onlineberatung, Nordstadt, Südstadt, Altstadt, Umland`);

export const FIRST_NAMES =
  words(`Anna, Ali, Birgit, Bernd, Claudia, Cem, Daria, Dieter, Elena, Emre, Fatma, Frank, Gabi, Georg,
  Hanna, Holger, Ines, Ivan, Jana, Jens, Katrin, Karim, Lena, Lukas, Maria, Murat, Nadine, Nils, Olga, Oleh, Petra, Paul, Rania,
  Ralf, Sabine, Stefan, Tanja, Thomas, Ute, Uwe, Vera, Volker, Yasemin, Yusuf`);

const LAST_BEGINNINGS =
  words(`Baum, Berg, Brand, Dorn, Eber, Falk, Fisch, Gold, Grün, Hage, Heim, Kess, Kraus, Lind, Lorenz, Mann,
  Neu, Ohl, Peter, Reut, Schol, Seid, Stein, Tied, Uhl, Vogel, Wald, Wink, Zimmer, Zobel`);
const LAST_ENDS = words(
  `mann, er, ert, haus, busch, feld, beck, ing, sen, ow, ski, hardt, bauer, mayer, stedt, horn, rich, ke, lein, dorf`,
);
export const LAST_NAMES = LAST_BEGINNINGS.flatMap((beginning) => LAST_ENDS.map((end) => beginning + end));
