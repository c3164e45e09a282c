import type { Language } from "@runde-tische/contracts/fields";
import type { ActorKind } from "@runde-tische/contracts/log-query";

type LogTexts = {
  readonly columns: readonly string[];
  readonly hiddenTable: string;
  readonly former: string;
  readonly actorKind: Readonly<Record<ActorKind, string>>;
};

export const LOG_TEXTS: Readonly<Record<Language, LogTexts>> = {
  de: {
    columns: ["Wann", "Was", "Betrifft", "Geändert", "Wo", "Wer", "Womit"],
    hiddenTable: "Geschlossener Runder Tisch",
    former: "Ehemaliges Mitglied",
    actorKind: {
      person: "Konto",
      link: "Persönlicher Link",
      entry: "Link zum eigenen Eintrag",
      anonymous: "Ohne Anmeldung",
    },
  },
  en: {
    columns: ["When", "What", "About", "Changed", "Where", "Who", "By"],
    hiddenTable: "Closed round table",
    former: "Former member",
    actorKind: {
      person: "Account",
      link: "Personal link",
      entry: "Link to one's own entry",
      anonymous: "Without signing in",
    },
  },
};
