import type { CalendarFeed } from "@runde-tische/contracts/calendar-feeds";
import type { Language } from "@runde-tische/contracts/fields";
import type { SeatAnswer } from "@runde-tische/contracts/meetings";
import { escape as escapeText, foldLines } from "ical-generator";
import { toSeat } from "../me/my-meetings.presenter.ts";
import type { FeedRow } from "./calendar-feeds.repository.ts";
import type { FeedMeetingRow } from "./feed-meetings.repository.ts";

export const toCalendarFeed = (row: FeedRow, url: string): NonNullable<CalendarFeed> => ({
  url,
  createdAt: row.createdAt.toISOString(),
  includesCoordinated: row.hasSecondFactor,
});

type Head = { name: string; description: string; url: string; color: string };

/** RFC 7986, and the older names that Outlook and Google read. Before all components, where RFC 5545 §3.6 wants them. */
export const withHead = (content: string, { name, description, url, color }: Head): string => {
  const lines = [
    `NAME:${escapeText(name, false)}`,
    `X-WR-CALNAME:${escapeText(name, false)}`,
    `DESCRIPTION:${escapeText(description, false)}`,
    `URL;VALUE=URI:${url}`,
    `COLOR:${color}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
  ];
  return content.replace(/^PRODID:.*\r\n/m, (line) => `${line}${foldLines(lines.join("\r\n"))}\r\n`);
};

type Texts = { own: string; ownDescription: string; seat: string; answers: Record<SeatAnswer, string> };

export const FEED_TEXTS: Record<Language, Texts> = {
  de: {
    own: "Runde Tische: meine Sitzungen",
    ownDescription:
      "Sitzungen der Runden Tische, an denen Sie einen Sitz haben, die Sie koordinieren oder zu denen Sie eingeladen sind.",
    seat: "Ihr Sitz",
    answers: {
      open: "noch keine Antwort",
      accepted: "zugesagt",
      represented: "kommt in Vertretung",
      maybe: "vielleicht",
      declined: "abgesagt",
    },
  },
  en: {
    own: "Round tables: my meetings",
    ownDescription:
      "Meetings of the round tables where you hold a seat, which you coordinate or to which you are invited.",
    seat: "Your seat",
    answers: {
      open: "no answer yet",
      accepted: "accepted",
      represented: "represented",
      maybe: "maybe",
      declined: "declined",
    },
  },
};

/** How the person's seat answered; null: they hold none there. */
export const toAnswerLine = (row: FeedMeetingRow, personId: string, language: Language): string | null => {
  const seat = toSeat(row, personId);
  if (!seat) return null;
  const { seat: label, answers } = FEED_TEXTS[language];
  return `${seat.name ? `${label} (${seat.name})` : label}: ${answers[seat.answer]}`;
};
