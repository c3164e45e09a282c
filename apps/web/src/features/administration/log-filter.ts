import type { ActorKind } from "@runde-tische/contracts/log-query";
import { toInstant } from "../../lib/format.ts";
import type { LogFilter } from "./administration.queries.ts";

/** Days of the log are German ones, as those of an organization. */
export const logZone = "Europe/Berlin";

/** What can have changed, as the log's kinds begin. */
export const nouns = [
  "round-table",
  "seat",
  "seat-holding",
  "meeting",
  "guest",
  "agenda-item",
  "invitation",
  "response",
  "personal-link",
  "link-device",
  "task",
  "organization",
  "membership",
  "join-request",
  "municipality",
  "legal-text",
  "person",
  "account",
  "mail",
  "message",
  "letter",
  "file",
  "retention-period",
  "calendar-feed",
] as const;

export const actorKinds = ["person", "link", "entry", "anonymous"] as const satisfies readonly ActorKind[];

/** How the address tells it. */
export type LogChoice = {
  what: string | null;
  who: ActorKind | null;
  fromDay: string | null;
  untilDay: string | null;
  about: string | null;
};

const names = { what: "was", who: "wer", fromDay: "von", untilDay: "bis", about: "zu" } as const;
const keys = Object.keys(names) as (keyof LogChoice)[];
const kind = /^[a-z-]{1,60}(\.[a-z-]{1,60})?$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const day = /^2[01]\d\d-\d\d-\d\d$/;

/** A day that there is, of times in which there can be entries. */
export const isLogDay = (text: string): boolean => day.test(text) && isDay(text);

const readDay = (search: URLSearchParams, key: keyof LogChoice): string | null => {
  const value = readIf(search, key, day);
  return value !== null && isDay(value) ? value : null;
};

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const readIf = (search: URLSearchParams, key: keyof LogChoice, isFit: RegExp): string | null => {
  const value = search.get(names[key]);
  return value && isFit.test(value) ? value : null;
};

export const readLogChoice = (search: URLSearchParams): LogChoice => ({
  what: readIf(search, "what", kind),
  who: actorKinds.find((who) => who === search.get(names.who)) ?? null,
  fromDay: readDay(search, "fromDay"),
  untilDay: readDay(search, "untilDay"),
  about: readIf(search, "about", id),
});

export const withLogChoice = (search: URLSearchParams, change: Partial<LogChoice>): URLSearchParams => {
  const changed = new URLSearchParams(search);
  for (const key of keys) {
    const value = change[key];
    if (value) changed.set(names[key], value);
    else if (value !== undefined) changed.delete(names[key]);
  }
  return changed;
};

export const isChosen = (choice: LogChoice): boolean => keys.some((key) => choice[key] !== null);

const midnight = (of: string): string => new Date(toInstant(of, "00:00", logZone)).toISOString();
const dayAfter = (of: string): string => Temporal.PlainDate.from(of).add({ days: 1 }).toString();

export const toLogFilter = ({ what, who, fromDay, untilDay, about }: LogChoice): LogFilter => ({
  ...(what && { kind: what }),
  ...(who && { actorKind: who }),
  ...(fromDay && { from: midnight(fromDay) }),
  ...(untilDay && { until: midnight(dayAfter(untilDay)) }),
  ...(about && { about }),
});
