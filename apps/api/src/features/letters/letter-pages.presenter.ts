import type { Agenda } from "@runde-tische/contracts/agenda-items";
import type { Letter, Letters } from "@runde-tische/contracts/letters";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { renderSVG } from "uqr";
import { unbroken } from "../../lib/paper-typography.ts";
import { dayOf, meetingFacts, meetingName, timeOf } from "../papers/paper-facts.presenter.ts";
import { PAPER_TEXTS } from "../papers/paper-texts.ts";
import { LETTER_TEXTS } from "./letter-texts.ts";

export type PrintedLetter = Letter & {
  language: "de" | "en";
  isGuest: boolean;
  code: string;
  /** What its reader sees by the link. */
  agenda: Agenda;
};

type Around = { meeting: Meeting; sender: Letters["sender"]; coordinator: string | null; codePage: string; now: Date };

export const toLetterPages = (letters: readonly PrintedLetter[], around: Around) => {
  const { meeting, sender } = around;
  const title = LETTER_TEXTS.de.title(meeting.table.title);
  return {
    language: "de" as const,
    title: `${title}, ${dayOf("de", meeting)}`,
    sender: sender.name,
    footer: "",
    labels: {},
    returnAddress: [sender.name, ...sender.address.map(unbroken)].join(" · "),
    senderLines: [sender.name, ...sender.address],
    letters: letters.map((letter) => toPage(letter, around)),
  };
};

const toPage = (letter: PrintedLetter, { meeting, sender, coordinator, codePage, now }: Around) => {
  const { language, name, role, seat, isGuest } = letter;
  const texts = LETTER_TEXTS[language];
  const numbered = meetingName(language, meeting);
  const about = [meeting.table.title, numbered, dayOf(language, meeting)].filter(Boolean).join(", ");
  const deputy = role === "deputy" ? ` (${texts.deputy})` : "";
  const url = `${codePage}#${letter.code.replaceAll("-", "")}`;
  return {
    language,
    address: letter.address ?? [name ?? ""],
    information: [
      ...(sender.phone ? [[texts.phone, sender.phone]] : []),
      [texts.date, dateOf(language, now, meeting.timeZone)],
    ],
    subject: texts.subject(about),
    greeting: texts.greeting(name),
    invite: isGuest ? texts.inviteForItems : texts.invite,
    facts: [
      ...meetingFacts(language, { ...meeting, onlineUrl: null }),
      ...(seat === name ? [] : [[texts.seat, seat + deputy]]),
    ],
    answerTitle: texts.answerTitle,
    bySquare: texts.bySquare,
    byCode: texts.byCode,
    byPhone: sender.phone ? texts.byPhone(unbroken(sender.phone), coordinator) : texts.byPhoneUnknown,
    personal: texts.personal,
    page: codePage.replace(/^https?:\/\//, ""),
    codeLabel: texts.code,
    code: letter.code,
    qr: renderSVG(url, { ecc: "M", border: 0 }),
    qrLabel: texts.qr,
    ...itemsOf(letter),
    regards: texts.regards,
    coordinator,
    senderName: sender.name,
    pageLabel: texts.page,
  };
};

/** As in mails: internal items are told of, never written. */
const itemsOf = ({ language, agenda, isGuest }: PrintedLetter) => {
  const texts = LETTER_TEXTS[language];
  const shown = agenda.items.filter(({ part }) => part === "public");
  return {
    agendaTitle: isGuest ? texts.ownItems : texts.agenda,
    columns: [texts.number, texts.time, texts.item, texts.duration],
    items: shown.map(({ number, startsAt, title, durationMinutes }) => [
      number,
      timeOf(language, new Date(startsAt), agenda.timeZone),
      title,
      durationMinutes > 0 ? PAPER_TEXTS[language].minutes(durationMinutes) : "",
    ]),
    internal: shown.length < agenda.items.length ? texts.internal : null,
  };
};

const dateOf = (language: "de" | "en", now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(PAPER_TEXTS[language].locale, { dateStyle: "long", timeZone }).format(now);
