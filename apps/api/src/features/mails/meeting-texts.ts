import type { Language } from "@runde-tische/contracts/fields";
import type { MeetingAccess } from "@runde-tische/contracts/meetings";

export type MeetingMailKind =
  | "meeting.invitation"
  | "meeting.changed"
  | "meeting.cancelled"
  | "meeting.uninvited"
  | "meeting.link-renewed"
  | "meeting.handover"
  | "link.device-code";

type MailTexts = { subject: (meeting: string) => string; text: string };

type Texts = {
  locale: string;
  greeting: string;
  mails: Record<MeetingMailKind, MailTexts>;
  labels: Record<"when" | "where" | "online" | "access" | "seat" | "reason" | "agenda" | "ownItems", string>;
  access: Record<MeetingAccess, string>;
  clock: string;
  minutes: string;
  deputy: string;
  answer: string;
  open: string;
  calendar: string;
  /** In the mail and in the calendar entry itself. */
  answerByLink: string;
  personal: string;
  /** To a guest of single items. */
  comeForItems: string;
  /** Never their titles. */
  internalItems: (count: number) => string;
  newCalendar: string;
  entryGone: string;
  why: (table: string, seat: string | null) => string;
  whyUninvited: (table: string) => string;
};

export const MEETING_TEXTS: Record<Language, Texts> = {
  de: {
    locale: "de-DE",
    greeting: "Guten Tag",
    mails: {
      "meeting.invitation": {
        subject: (meeting) => `Einladung: ${meeting}`,
        text: "wir laden Sie herzlich zur Sitzung ein. Bitte sagen Sie über den Link zu oder ab.",
      },
      "meeting.changed": {
        subject: (meeting) => `Geändert: ${meeting}`,
        text: "an der Sitzung hat sich etwas geändert. So findet sie jetzt statt. Bitte prüfen Sie, ob Ihre Antwort noch stimmt.",
      },
      "meeting.cancelled": {
        subject: (meeting) => `Abgesagt: ${meeting}`,
        text: "die Sitzung findet nicht statt.",
      },
      "meeting.uninvited": {
        subject: (meeting) => `Nicht mehr eingeladen: ${meeting}`,
        text: "Sie sind zu dieser Sitzung nicht mehr eingeladen und müssen nichts weiter tun. Ihr persönlicher Link dazu gilt nicht mehr. Halten Sie das für ein Versehen? Dann fragen Sie bitte die Koordination des Runden Tisches.",
      },
      "meeting.link-renewed": {
        subject: (meeting) => `Ihr persönlicher Link: ${meeting}`,
        text: "hier ist Ihr persönlicher Link zur Sitzung.",
      },
      "meeting.handover": {
        subject: (meeting) => `Bitte vertreten Sie: ${meeting}`,
        text: "die Sitzung wurde an Sie als Stellvertretung übergeben. Bitte sagen Sie über den Link zu oder ab.",
      },
      "link.device-code": {
        subject: () => "Ihr Code für den persönlichen Link",
        text: "Sie öffnen Ihren persönlichen Link in einem neuen Browser. Mit diesem Code bestätigen Sie, dass Sie es sind. Er gilt 10 Minuten.",
      },
    },
    labels: {
      when: "Termin",
      where: "Ort",
      online: "Online",
      access: "Vor Ort",
      seat: "Sie kommen für",
      reason: "Grund",
      agenda: "Tagesordnung",
      ownItems: "Ihre Punkte",
    },
    access: {
      stepFree: "stufenlos erreichbar",
      inductionLoop: "Induktionsschleife",
      signLanguage: "Gebärdensprache",
      interpreters: "Dolmetschen",
      childcare: "Kinderbetreuung",
      parking: "Parkplätze",
    },
    clock: " Uhr",
    minutes: "Min.",
    deputy: "als Stellvertretung",
    answer: "Ansehen und antworten",
    open: "Sitzung ansehen",
    calendar: "Der Kalendereintrag liegt bei.",
    answerByLink: "Antworten aus dem Kalender erreichen uns nicht: Bitte antworten Sie über den Link.",
    personal: "Der Link ist nur für Sie: Wer ihn hat, kann für Sie antworten. Bitte geben Sie ihn nicht weiter.",
    comeForItems:
      "Sie sind zu einzelnen Punkten eingeladen: Bitte kommen Sie für diese. Die Zeiten sind geplant und können sich verschieben.",
    internalItems: (count) =>
      count === 1
        ? "ein Punkt im nicht öffentlichen Teil: Der Link zeigt ihn Ihnen."
        : `${count} Punkte im nicht öffentlichen Teil: Der Link zeigt sie Ihnen.`,
    newCalendar: "Der beiliegende Kalendereintrag ersetzt den bisherigen.",
    entryGone: "Die beiliegende Datei nimmt die Sitzung aus Ihrem Kalender.",
    why: (table, seat) =>
      seat
        ? `Sie erhalten diese Mail, weil Sie am Tisch „${table}“ für ${seat} eingetragen sind.`
        : `Sie erhalten diese Mail, weil Sie am Tisch „${table}“ einen Sitz haben.`,
    whyUninvited: (table) =>
      `Sie erhalten diese Mail, weil Sie am Tisch „${table}“ zu dieser Sitzung eingeladen waren.`,
  },
  en: {
    locale: "en-GB",
    greeting: "Hello",
    mails: {
      "meeting.invitation": {
        subject: (meeting) => `Invitation: ${meeting}`,
        text: "we would like to invite you to this meeting. Please accept or decline by the link.",
      },
      "meeting.changed": {
        subject: (meeting) => `Changed: ${meeting}`,
        text: "something about the meeting changed. This is how it takes place now. Please check whether your answer still stands.",
      },
      "meeting.cancelled": {
        subject: (meeting) => `Cancelled: ${meeting}`,
        text: "the meeting does not take place.",
      },
      "meeting.uninvited": {
        subject: (meeting) => `No longer invited: ${meeting}`,
        text: "you are no longer invited to this meeting and need not do anything. Your personal link to it has ended. Do you think this is a mistake? Then please ask the coordination of the round table.",
      },
      "meeting.link-renewed": {
        subject: (meeting) => `Your personal link: ${meeting}`,
        text: "here is your personal link to the meeting.",
      },
      "meeting.handover": {
        subject: (meeting) => `Please stand in: ${meeting}`,
        text: "the meeting was handed over to you as deputy. Please accept or decline by the link.",
      },
      "link.device-code": {
        subject: () => "Your code for the personal link",
        text: "you are opening your personal link in a new browser. This code confirms that it is you. It is valid for 10 minutes.",
      },
    },
    labels: {
      when: "Date",
      where: "Place",
      online: "Online",
      access: "On site",
      seat: "You come for",
      reason: "Reason",
      agenda: "Agenda",
      ownItems: "Your items",
    },
    access: {
      stepFree: "step-free access",
      inductionLoop: "induction loop",
      signLanguage: "sign language",
      interpreters: "interpreters",
      childcare: "childcare",
      parking: "parking",
    },
    clock: "",
    minutes: "min",
    deputy: "as deputy",
    answer: "Read and answer",
    open: "See the meeting",
    calendar: "The calendar entry is attached.",
    answerByLink: "Answers from the calendar do not reach us: please answer by the link.",
    personal: "The link is for you alone: whoever has it can answer for you. Please do not pass it on.",
    comeForItems: "You are invited to single items: please come for these. The times are planned and may shift.",
    internalItems: (count) =>
      count === 1
        ? "one item in the internal part: the link shows it to you."
        : `${count} items in the internal part: the link shows them to you.`,
    newCalendar: "The attached calendar entry replaces the earlier one.",
    entryGone: "The attached file takes the meeting out of your calendar.",
    why: (table, seat) =>
      seat
        ? `You receive this mail because you are entered for ${seat} at the table “${table}”.`
        : `You receive this mail because you hold a seat at the table “${table}”.`,
    whyUninvited: (table) => `You receive this mail because you were invited to this meeting at the table “${table}”.`,
  },
};
