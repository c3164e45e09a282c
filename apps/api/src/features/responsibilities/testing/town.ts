/** A county as it could be: organizations, and below each its members as "name | function | topic: note; topic". */
export const TOWN: Readonly<Record<string, string>> = {
  "Jobcenter Bergstadt": `
    Anke Dornbusch | Geschäftsführung |
    Stefan Kühnel | Arbeitsvermittlung | Bau und Handwerk: Vermittlung U25; Lohnkostenzuschuss
    Fatma Yildirim | Arbeitsvermittlung | Pflege und Gesundheitsberufe; Alleinerziehende
    Marco Engels | Leistungsgewährung A bis G | Bürgergeld: Kosten der Unterkunft
    Petra Ohlsen | Leistungsgewährung H bis Z | Bürgergeld: Mehrbedarf und Erstausstattung
    Ivana Marković | Arbeitsvermittlung | Hotel und Gaststätten; Reinigung
    Holger Brandis | Arbeitgeberservice | Einstiegsgeld; Betriebspraktika
    Sandra Wiechmann | Fallmanagement | Sucht und Arbeit; Wohnungslose
    Tom Ebeling | Beauftragter für Migration | Berufssprachkurse: B2 und C1; Anerkennung von Berufsabschlüssen
    Ute Rademann | Eingangszone | Terminvergabe`,
  "Agentur für Arbeit Bergstadt": `
    Claudia Hahnemann | Berufsberatung | Ausbildung: Berufswahl in der Schule
    Uwe Seidler | Arbeitgeberservice | Fachkräfte; Praktika in Betrieben
    Rita Pohlmann | Rehabilitation | Berufliche Rehabilitation: Menschen mit Behinderung
    Jan Kessler | Beratung für Studierende | Studienabbruch; Hochschulzugang
    Dilek Arslan | Leistungsabteilung | Arbeitslosengeld
    Erik Vossberg | Weiterbildung | Bildungsgutschein: Umschulung
    Nora Timm | Familienkasse | Kindergeld; Kinderzuschlag`,
  "Landratsamt Bergland": `
    Katrin Vogelsang | Integrationsbeauftragte | Runde Tische; Fördermittel Integration
    Jens Albers | Sachbearbeitung Unterbringung | Gemeinschaftsunterkünfte: Belegung
    Nadine Scholl | Sozialplanung | Sozialbericht
    Thomas Reuther | Leitung Ausländerbehörde | Aufenthaltsrecht: Grundsatzfragen
    Silke Baumert | Ausländerbehörde, Buchstaben A bis K | Aufenthaltserlaubnis: Verlängerung; Beschäftigungserlaubnis
    Murat Demirci | Ausländerbehörde, Buchstaben L bis Z | Aufenthaltserlaubnis: Verlängerung; Familiennachzug
    Gerlinde Huber | Staatsangehörigkeitsbehörde | Einbürgerung
    Wolfram Heise | Führerscheinstelle | Umschreibung ausländischer Fahrerlaubnisse
    Bianca Lüders | Asylbewerberleistungen | Asylbewerberleistungsgesetz: Krankenscheine; Bezahlkarte
    Manfred Oertel | Wohngeldstelle | Wohngeld
    Sonja Kirchner | Unterhaltsvorschuss | Unterhaltsvorschuss; Beistandschaften
    Olaf Grimmer | Kfz-Zulassung | Fahrzeuge
    Edda Mertins | Bildungsbüro | Bildung und Teilhabe: Schulausflüge, Mittagessen
    Rolf Hagedorn | Eingliederungshilfe | Teilhabe: Kinder mit Behinderung; Frühförderung
    Antje Schober | Betreuungsbehörde | Rechtliche Betreuung; Vorsorgevollmacht
    Lukas Wendland | Gleichstellung | Gewalt gegen Frauen: Netzwerk`,
  "Stadt Bergstadt": `
    Birgit Lorenzen | Fachbereichsleitung Soziales | Sozialhilfe
    Henrik Pohlert | Ehrenamtskoordination | Ehrenamt: Versicherung und Auslagen
    Gabi Steinbach | Wohnungsamt | Wohnberechtigungsschein
    Volker Nissen | Ordnungsamt | Obdachlosenunterbringung
    Melanie Krull | Kita-Stelle | Kindertagesstätten: Anmeldung und Beiträge
    Jutta Freitag | Bürgerbüro | Meldewesen: Ummeldung; Beglaubigungen
    Cem Aydin | Streetwork | Jugendliche: Innenstadt
    Paul Overbeck | Quartiersmanagement Nordstadt | Nachbarschaft; Stadtteilfest
    Frauke Jessen | Stadtbücherei | Mehrsprachige Bücher; Vorlesen
    Ralf Tiedemann | Sportamt | Hallenzeiten
    Isolde Maier | Seniorenbüro | Senioren: Besuchsdienst
    Dirk Lehnhoff | Standesamt | Eheschließung; Geburtsurkunden: ausländische Urkunden`,
  "Gesundheitsamt Bergland": `
    Dr. Petra Wolters | Amtsärztin | Erstuntersuchung: Geflüchtete; Tuberkulose
    Lena Krausnick | Sozialpsychiatrischer Dienst | Psychische Krisen
    Armin Beck | Impfstelle | Impfen: Masern; Impfpass
    Tanja Zobel | Frühe Hilfen | Familienhebammen
    Karsten Moll | Schwangerenkonfliktberatung | Schwangerschaft: Konfliktberatung
    Vera Sattler | Kinder- und Jugendärztlicher Dienst | Schuleingangsuntersuchung`,
  "Staatliches Schulamt Bergland": `
    Ralf Böhmer | Schulrat | Schulplätze: Seiteneinsteiger
    Ines Francke | Koordination Deutsch als Zweitsprache | Deutsch als Zweitsprache: Intensivklassen
    Greta Lindholm | Schulpsychologie | Schulangst; Mobbing
    Bernd Uhlig | Schulpflicht | Schulverweigerung`,
  "Volkshochschule Bergland": `
    Sabine Kellermann | Leitung Integrationskurse | Integrationskurse; Einbürgerungstest
    Oleh Bondar | Kursberatung | Einstufungstest: Sprachniveau
    Hilde Wagner | Alphabetisierung | Alphabetisierungskurse: Lesen und Schreiben
    Pia Neubauer | Schulabschlüsse | Hauptschulabschluss nachholen
    Sven Trautwein | Computer und Beruf | Computerkurse`,
  "Diakonisches Werk Bergland": `
    Friederike Maurus | Geschäftsführung |
    Samira Haddadi | Migrationsberatung für Erwachsene | Migrationsberatung: Arabisch und Kurdisch
    Peter Langner | Wohnungslosenhilfe | Drohender Wohnungsverlust; Tagestreff
    Gesine Rothe | Frauenhaus | Gewaltschutz: Aufnahme Tag und Nacht
    Beate Winkelmann | Schuldnerberatung | Überschuldung; Privatinsolvenz
    Norbert Klose | Suchtberatung | Alkohol und Medikamente; Glücksspiel
    Hannah Ritterbusch | Ehe-, Familien- und Lebensberatung | Paarkonflikte; Trennung
    Lore Ahrens | Bahnhofsmission | Umsteigehilfe
    Christoph Sander | Ambulante Pflege | Häusliche Pflege
    Milena Jovanović | Asylverfahrensberatung | Asylverfahren: Anhörung; Dublin`,
  "Caritasverband Bergland": `
    Matthias Grubert | Fachbereichsleitung |
    Elena Popa | Jugendmigrationsdienst | Junge Zugewanderte: 12 bis 27 Jahre; Rumänisch
    Renate Fuchsberger | Allgemeine Sozialberatung | Anträge und Bescheide
    Agnes Tomczak | Schwangerschaftsberatung | Erstausstattung Baby; Polnisch
    Martin Ziegenhagen | Rückkehrberatung | Freiwillige Ausreise
    Doris Wenzel | Kleiderkammer | Kleidung; Kinderwagen
    Ludger Hinrichs | Erziehungsberatung | Erziehung: Trotzphase, Pubertät
    Yvonne Adler | Tagespflege | Senioren: Demenz
    Rasha Kanaan | Traumaberatung | Trauma: Geflüchtete Kinder
    Guido Pfeiffer | Energiesparberatung | Stromsparcheck: Energieschulden`,
  "AWO Kreisverband Bergland": `
    Jürgen Neuhaus | Kreisgeschäftsführung |
    Daria Kowalczyk | Beratung EU-Bürgerinnen und EU-Bürger | Arbeitsausbeutung; Polnisch und Bulgarisch
    Heike Simons | Familienzentrum | Krabbelgruppen; Elterncafé
    Thorsten Jung | Kindertagesstätte Regenbogen | Kita-Leitung
    Carola Mende | Betreutes Wohnen | Wohnen: Menschen mit psychischer Erkrankung
    Kevin Sommerfeld | Jugendwerkstatt | Berufsvorbereitung: Holz und Metall
    Anita Bergmann | Migrationsfachdienst | Migrationsberatung: Russisch; Spätaussiedler
    Rosi Engelke | Mittagstisch | Essen für Senioren`,
  "DRK Kreisverband Bergland": `
    Karl-Heinz Buschmann | Kreisgeschäftsführung |
    Amal Nassar | Sozialdienst Gemeinschaftsunterkunft | Flüchtlingssozialarbeit: Haus am Wald
    Torsten Weißbach | Sozialkaufhaus | Möbel; Hausrat
    Ilse Neander | Suchdienst | Vermisste Angehörige; Familienzusammenführung
    Michael Strauch | Ausbildung Erste Hilfe | Erste-Hilfe-Kurse
    Katja Röder | Hausnotruf | Notruf für ältere Menschen
    Ole Christiansen | Fahrdienst | Krankenfahrten: Rollstuhl`,
  "Paritätischer Bergland": `
    Ulrike Steinmetz | Kreisgeschäftsführung | Selbsthilfegruppen
    Jonas Petersen | Fachberatung Vereine | Vereinsgründung; Gemeinnützigkeit
    Wiebke Thomsen | Lebenshilfe, Offene Hilfen | Familienentlastender Dienst
    Faruk Şahin | Antidiskriminierungsstelle | Diskriminierung: Wohnungsmarkt, Arbeit
    Leonie Hartwig | Frauenberatungsstelle | Häusliche Gewalt; Stalking
    Björn Matthiesen | Täterarbeit | Gewaltfrei`,
  "Jüdische Gemeinde Bergstadt": `
    Marina Feldmann | Sozialberatung | Russisch und Ukrainisch; Rentenfragen
    Boris Rabin | Kultur | Begegnung`,
  "Wohnungsbaugenossenschaft Bergstadt eG": `
    Andreas Winterfeld | Vorstand |
    Yasemin Kayaoğlu | Mieterberatung | Mietschulden; Türkisch
    Hartmut Groth | Vermietung | Freie Wohnungen: Belegung
    Kai Detlefsen | Hausmeisterdienst | Reparaturen
    Susi Rehbein | Nebenkosten | Betriebskostenabrechnung`,
  "Städtische Wohnbau GmbH": `
    Jörg Pansegrau | Vermietung | Erstvermietung an Geflüchtete
    Ellen Marquardt | Sozialmanagement | Räumungen verhindern`,
  "Helferkreis Asyl Bergstadt": `
    Monika Sommerau | Sprecherin | Patenschaften
    Dieter Krügermann | Fahrten | Begleitung zu Ämtern und Ärzten
    Elfriede Kolb | Nähstube | Nähen
    Rüdiger Falk | Fahrradwerkstatt | Fahrräder reparieren
    Almut Gericke | Deutschgruppe | Sprachcafé: Deutsch üben`,
  "Syrischer Kulturverein": `
    Rania Khalili | Vorstand | Hausaufgabenhilfe
    Bassam Darwish | Sprachmittlung | Arabisch dolmetschen`,
  "Ukrainische Gemeinschaft Bergland": `
    Iryna Shevchuk | Vorstand | Ankommen aus der Ukraine
    Taras Melnychuk | Samstagsschule | Ukrainisch für Kinder`,
  "Migrationsbeirat Bergland": `
    Ahmad Rahimian | Vorsitz | Beteiligung
    Nguyen Thi Hoa | Stellvertretender Vorsitz | Vietnamesisch`,
  "Kreishandwerkerschaft Bergland": `
    Frank Zimmerling | Geschäftsführung | Ausbildung im Handwerk: Lehrstellenbörse
    Anja Metzler | Passgenaue Besetzung | Praktika: Elektro, Sanitär, Dachdecker`,
  "Industrie- und Handelskammer Bergland": `
    Viola Krämer | Willkommenslotsin | Fachkräfteeinwanderung: Betriebe
    Georg Sperling | Gründungsberatung | Existenzgründung; Gewerbe
    Tilo Rausch | Anerkennungsberatung | Anerkennung ausländischer Abschlüsse: IHK FOSA`,
  "Kreissportbund Bergland": `
    Melanie Grafe | Integration durch Sport | Vermittlung in Vereine
    Ansgar Voigt | Schwimmkurse | Schwimmen lernen: Kinder und Frauen`,
  "Bergstädter Tafel": `
    Bernd Janssen | Leitung | Lebensmittelausgabe
    Ruth Hellwig | Ausgabe Südstadt | Tafelausweis`,
  "Verbraucherzentrale Beratungsstelle Bergstadt": `
    Sigrid Amann | Verbraucherberatung | Handyverträge; Inkasso
    Knut Brückner | Energieberatung | Stromsperre`,
  "Mieterverein Bergstadt": `
    Elmar Quast | Rechtsberatung | Mieterhöhung; Kündigung: Eigenbedarf`,
  "Evangelischer Kirchenkreis Bergland": `
    Johanna Brandes | Superintendentin |
    Gudula Stern | Kirchenasyl | Härtefälle
    Martin Ochs | Krankenhausseelsorge | Trauer`,
  "Deutsche Rentenversicherung, Auskunft Bergstadt": `
    Heidrun Pape | Auskunft und Beratung | Altersrente; Erwerbsminderungsrente; Reha`,
  "AOK Bergland": `
    Sibel Özdemir | Kundenberatung | Krankenversicherung: Aufnahme, Gesundheitskarte`,
  "pro familia Bergstadt": `
    Kirsten Wulff | Sexualpädagogik | Verhütung; Aufklärung`,
  "Polizeiinspektion Bergstadt": `
    Rainer Stoll | Opferschutz | Opferschutz; Anzeige
    Meike Paulsen | Prävention | Einbruchschutz; Schulen`,
  "Berufsbildende Schule Bergstadt": `
    Michael Arndt | Abteilungsleitung | Berufsvorbereitung: Sprachklassen
    Kerstin Block | Schulsozialarbeit | Ausbildungsabbruch`,
  "Familienbildungsstätte Bergstadt": `
    Walburga Kremer | Leitung | Elternkurse
    Maike Roos | Vermittlung Tagesmütter | Kindertagespflege`,
  "Freiwilligenagentur Bergland": `
    Corinna Blum | Vermittlung | Freiwilliges Engagement; Ehrenamtskarte
    Hauke Lorenz | Lesepaten | Vorlesepaten an Grundschulen`,
  "Frauentreff International": `
    Zeynep Karaca | Leitung | Frauencafé: Nähkurs, Frühstück
    Blessing Okafor | Beratung | Englisch; Genitalverstümmelung`,
  "Verein Lichtblick": `
    Ingo Schramm | Schulden und Haft | Straffälligenhilfe; Haftentlassung
    Tessa Lindner | Onlineberatung | Selbstverletzung: junge Menschen`,
};
