import type { AgendaItemKind } from "@runde-tische/contracts/agenda-items";
import type { Language } from "@runde-tische/contracts/fields";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";

type Labels = Record<"when" | "where" | "online" | "access" | "page" | "of", string>;

type Texts = {
  locale: string;
  clock: string;
  labels: Labels;
  agenda: string;
  publicPart: string;
  internalPart: string;
  internalNote: string;
  draft: string;
  kinds: Record<AgendaItemKind, string>;
  groups: Record<SeatGroup, string>;
  minutes: (count: number) => string;
  presentedBy: (names: string) => string;
  endsAt: (time: string) => string;
  noItems: string;
  noItemsYet: string;
  meeting: (number: number) => string;
  cancelled: string;
  nameCards: string;
  signatures: Record<
    "heading" | "seat" | "delegate" | "deputies" | "signature" | "citizen" | "noVote" | "empty",
    string
  > & {
    roles: Record<"chair" | "moderator" | "member" | "guest", string | null>;
  };
};

export const PAPER_TEXTS: Record<Language, Texts> = {
  de: {
    locale: "de-DE",
    clock: " Uhr",
    labels: { when: "Termin", where: "Ort", online: "Online", access: "Vor Ort", page: "Seite", of: "von" },
    agenda: "Tagesordnung",
    publicPart: "Öffentlicher Teil",
    internalPart: "Nicht öffentlicher Teil",
    internalNote: "Nur für die Sitze dieses Tisches und die Koordination. Bitte nicht weitergeben.",
    draft: "Entwurf: noch nicht eingeladen",
    kinds: { information: "Information", discussion: "Beratung", decision: "Beschluss" },
    groups: {
      municipality: "Kommune und Behörden",
      welfare: "Freie Wohlfahrtspflege",
      citizens: "Bürgerschaft",
      partner: "Partner",
    },
    minutes: (count) => `${count} Min.`,
    presentedBy: (names) => `Vortrag: ${names}`,
    endsAt: (time) => `Ende gegen ${time} Uhr`,
    noItems: "Keine Punkte.",
    noItemsYet: "Die Tagesordnung erscheint mit der Einladung.",
    meeting: (number) => `${number}. Sitzung`,
    cancelled: "Diese Sitzung fällt aus.",
    nameCards: "Tischkarten",
    signatures: {
      heading: "Anwesenheitsliste",
      seat: "Sitz",
      delegate: "Delegiert",
      deputies: "Stellvertretung",
      signature: "Unterschrift",
      citizen: "Sitz aus der Bürgerschaft",
      noVote: "ohne Stimme",
      empty: "Noch keine Sitze.",
      roles: { chair: "Vorsitz", moderator: "Moderation", member: null, guest: "Gast" },
    },
  },
  en: {
    locale: "en-GB",
    clock: "",
    labels: { when: "Date", where: "Place", online: "Online", access: "On site", page: "Page", of: "of" },
    agenda: "Agenda",
    publicPart: "Public part",
    internalPart: "Internal part",
    internalNote: "For the seats of this table and its coordination alone. Please do not pass on.",
    draft: "Draft: nobody has been invited yet",
    kinds: { information: "Information", discussion: "Discussion", decision: "Decision" },
    groups: {
      municipality: "Municipality and authorities",
      welfare: "Welfare associations",
      citizens: "Citizens",
      partner: "Partners",
    },
    minutes: (count) => `${count} min`,
    presentedBy: (names) => `Presented by: ${names}`,
    endsAt: (time) => `Ends at about ${time}`,
    noItems: "No items.",
    noItemsYet: "The agenda appears with the invitation.",
    meeting: (number) => `Meeting ${number}`,
    cancelled: "This meeting does not take place.",
    nameCards: "Name cards",
    signatures: {
      heading: "List of attendance",
      seat: "Seat",
      delegate: "Delegate",
      deputies: "Deputy",
      signature: "Signature",
      citizen: "Citizen's seat",
      noVote: "without a vote",
      empty: "No seats yet.",
      roles: { chair: "Chair", moderator: "Moderation", member: null, guest: "Guest" },
    },
  },
};
