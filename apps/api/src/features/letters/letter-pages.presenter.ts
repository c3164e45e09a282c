import type { Agenda } from "@runde-tische/contracts/agenda-items";
import type { Letter } from "@runde-tische/contracts/letters";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { dayOf, meetingFacts, meetingName, timeOf } from "../papers/paper-facts.presenter.ts";
import { PAPER_TEXTS } from "../papers/paper-texts.ts";
import { codeWays } from "./code-ways.presenter.ts";
import {
  closingPart,
  type FramedLetter,
  type LetterPart,
  type Sender,
  textPart,
  toLetterFrame,
} from "./letter-frame.presenter.ts";
import { LETTER_TEXTS } from "./letter-texts.ts";

export type PrintedLetter = Letter & {
  language: "de" | "en";
  isGuest: boolean;
  code: string;
  /** What its reader sees by the link. */
  agenda: Agenda;
};

type Around = { meeting: Meeting; sender: Sender; coordinator: string | null; codePage: string; now: Date };

export const toLetterPages = (letters: readonly PrintedLetter[], around: Around) => {
  const { meeting, sender, now } = around;
  const title = `${LETTER_TEXTS.de.title(meeting.table.title)}, ${dayOf("de", meeting)}`;
  const framed = letters.map((letter) => toInvitation(letter, around));
  return toLetterFrame(framed, { title, sender, now, timeZone: meeting.timeZone });
};

const toInvitation = (letter: PrintedLetter, { meeting, sender, coordinator, codePage }: Around): FramedLetter => {
  const { language, name, role, seat, isGuest, code } = letter;
  const texts = LETTER_TEXTS[language];
  const numbered = meetingName(language, meeting);
  const about = [meeting.table.title, numbered, dayOf(language, meeting)].filter(Boolean).join(", ");
  const deputy = role === "deputy" ? ` (${texts.deputy})` : "";
  const seated: [string, string][] = seat === name ? [] : [[texts.seat, seat + deputy]];
  return {
    language,
    address: letter.address ?? [name ?? ""],
    subject: texts.subject(about),
    greeting: texts.greeting(name),
    parts: [
      textPart(isGuest ? texts.inviteForItems : texts.invite),
      { kind: "facts", rows: [...placeFacts(language, meeting), ...seated] },
      codeWays(language, { title: texts.answerTitle, code, codePage, sender, coordinator }),
      closingPart(language, [coordinator, sender.name]),
      // Last, so that it may run on: the letter itself is whole on its first page.
      agendaPart(letter),
    ],
  };
};

/** Nobody types the address of a video conference: the page that the letter leads to has it. */
const placeFacts = (language: "de" | "en", meeting: Meeting): [string, string][] => {
  const onlineUrl = meeting.onlineUrl === null ? null : LETTER_TEXTS[language].online;
  return meetingFacts(language, { ...meeting, onlineUrl });
};

/** As in mails: internal items are told of, never written. */
const agendaPart = ({ language, agenda, isGuest }: PrintedLetter): LetterPart => {
  const texts = LETTER_TEXTS[language];
  const shown = agenda.items.filter(({ part }) => part === "public");
  return {
    kind: "agenda",
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
