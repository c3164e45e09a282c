import type { Language } from "@runde-tische/contracts/fields";

type Texts = {
  subject: (meeting: string) => string;
  greeting: (name: string | null) => string;
  invite: string;
  inviteForItems: string;
  answerTitle: string;
  bySquare: string;
  byCode: string;
  byAddress: string;
  byPhone: (phone: string, name: string | null) => string;
  byPhoneUnknown: string;
  personal: string;
  code: string;
  agenda: string;
  ownItems: string;
  internal: string;
  number: string;
  time: string;
  item: string;
  duration: string;
  online: string;
  seat: string;
  deputy: string;
  regards: string;
  date: string;
  phone: string;
  page: string;
  qr: string;
  pageQr: string;
  title: (table: string) => string;
};

export const LETTER_TEXTS: Record<Language, Texts> = {
  de: {
    subject: (meeting) => `Einladung: ${meeting}`,
    greeting: (name) => (name ? `Guten Tag ${name},` : "Guten Tag,"),
    invite: "wir laden Sie herzlich zur Sitzung ein. Bitte sagen Sie uns, ob Sie kommen.",
    inviteForItems:
      "wir laden Sie herzlich zu einzelnen Punkten der Sitzung ein. Die Zeiten sind geplant und können sich verschieben. Bitte sagen Sie uns, ob Sie kommen.",
    answerTitle: "So antworten Sie",
    bySquare: "Mit dem Telefon: Fotografieren Sie das Quadrat mit der Kamera.",
    byCode: "Im Internet: Öffnen Sie diese Adresse und geben Sie den Code ein.",
    byAddress: "Im Internet: Öffnen Sie diese Adresse.",
    byPhone: (phone, name) => `Mit einem Anruf: ${phone}${name ? ` (${name})` : ""}.`,
    byPhoneUnknown: "Mit einem Anruf bei der Koordination des Runden Tisches.",
    personal: "Code und Quadrat sind nur für Sie: Wer sie hat, kann für Sie antworten. Bitte nicht weitergeben.",
    code: "Ihr Code",
    agenda: "Tagesordnung",
    ownItems: "Ihre Punkte",
    internal: "Dazu kommt ein nicht öffentlicher Teil. Die Seite im Internet zeigt ihn Ihnen.",
    number: "TOP",
    time: "Uhrzeit",
    item: "Thema",
    duration: "Dauer",
    online: "Die Zugangsadresse steht auf der Seite im Internet, zu der dieser Brief Sie führt.",
    seat: "Sie kommen für",
    deputy: "als Stellvertretung",
    regards: "Mit freundlichen Grüßen",
    date: "Datum",
    phone: "Telefon",
    page: "Seite",
    qr: "QR-Code: öffnet die Seite für Ihre Antwort",
    pageQr: "QR-Code: öffnet die Seite",
    title: (table) => `Einladungen auf Papier: ${table}`,
  },
  en: {
    subject: (meeting) => `Invitation: ${meeting}`,
    greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
    invite: "we would like to invite you to this meeting. Please let us know whether you will come.",
    inviteForItems:
      "we would like to invite you to single items of this meeting. The times are planned and may shift. Please let us know whether you will come.",
    answerTitle: "How to answer",
    bySquare: "By telephone camera: point it at the square.",
    byCode: "On the internet: open this address and enter the code.",
    byAddress: "On the internet: open this address.",
    byPhone: (phone, name) => `By a call: ${phone}${name ? ` (${name})` : ""}.`,
    byPhoneUnknown: "By a call to the coordination of the round table.",
    personal: "Code and square are for you alone: whoever has them can answer for you. Please keep them.",
    code: "Your code",
    agenda: "Agenda",
    ownItems: "Your items",
    internal: "An internal part follows. The page on the internet shows it to you.",
    number: "No.",
    time: "Time",
    item: "Item",
    duration: "Duration",
    online: "The address to join is on the page on the internet to which this letter leads you.",
    seat: "You come for",
    deputy: "as deputy",
    regards: "Kind regards",
    date: "Date",
    phone: "Phone",
    page: "Page",
    qr: "QR code: opens the page for your answer",
    pageQr: "QR code: opens the page",
    title: (table) => `Invitations on paper: ${table}`,
  },
};
