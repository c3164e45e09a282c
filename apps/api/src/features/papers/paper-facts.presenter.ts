import type { Language } from "@runde-tische/contracts/fields";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { MEETING_TEXTS } from "../mails/meeting-texts.ts";
import { PAPER_TEXTS } from "./paper-texts.ts";

type Timed = Pick<Meeting, "startsAt" | "timeZone" | "durationMinutes">;

export const timeOf = (language: Language, instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(PAPER_TEXTS[language].locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(
    instant,
  );

export const dayOf = (language: Language, { startsAt, timeZone }: Omit<Timed, "durationMinutes">): string =>
  new Intl.DateTimeFormat(PAPER_TEXTS[language].locale, { dateStyle: "full", timeZone }).format(new Date(startsAt));

export const whenOf = (language: Language, meeting: Timed): string => {
  const start = new Date(meeting.startsAt);
  const end = new Date(start.getTime() + meeting.durationMinutes * 60_000);
  const [from, to] = [start, end].map((instant) => timeOf(language, instant, meeting.timeZone));
  return `${dayOf(language, meeting)}, ${from}–${to}${PAPER_TEXTS[language].clock}`;
};

/** When, where, and what the place offers. */
export const meetingFacts = (language: Language, meeting: Meeting): [string, string][] => {
  const { labels } = PAPER_TEXTS[language];
  const onSite = [...meeting.access.map((key) => MEETING_TEXTS[language].access[key]), meeting.accessNote];
  const rows: [string, string | null][] = [
    [labels.when, whenOf(language, meeting)],
    [labels.where, [meeting.place, meeting.address].filter(Boolean).join(", ")],
    [labels.online, meeting.onlineUrl],
    [labels.access, onSite.filter(Boolean).join(", ")],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
};

/** "3. Sitzung: Wohnen" */
export const meetingName = (language: Language, { number, title }: Pick<Meeting, "number" | "title">): string =>
  [number === null ? null : PAPER_TEXTS[language].meeting(number), title].filter(Boolean).join(": ");
