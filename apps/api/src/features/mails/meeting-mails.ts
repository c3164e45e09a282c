import { placeItems } from "@runde-tische/agenda/timing";
import type { Language } from "@runde-tische/contracts/fields";
import type { MeetingAccess } from "@runde-tische/contracts/meetings";
import type { MailBlock, MailContent } from "./mail-layout.ts";
import { MEETING_TEXTS, type MeetingMailKind } from "./meeting-texts.ts";

export type MeetingFacts = {
  number: number | null;
  title: string | null;
  startsAt: Date;
  timeZone: string;
  durationMinutes: number;
  place: string | null;
  address: string | null;
  onlineUrl: string | null;
  access: string[];
  accessNote: string | null;
  cancelReason: string | null;
  /** Null: the agenda is a draft. */
  invitedAt: Date | null;
  tableTitle: string;
  /** Internal ones take part in numbering, and are never written: a guest of one is told that there is one. */
  items: { id: string; part: "public" | "internal"; title: string; durationMinutes: number }[];
};

type Facts = {
  language: Language;
  name: string | null;
  meeting: MeetingFacts;
  /** The organization, null for a citizen's seat. */
  seat: string | null;
  role: "delegate" | "deputy";
  linkUrl: string;
  /** False: a guest, who comes for single items alone. */
  isInvitedToAll: boolean;
  guestItemIds: readonly string[];
  secret: string | null;
};

export type LinkMailKind = Exclude<MeetingMailKind, "meeting.uninvited">;

export const writeMeetingMail = (kind: LinkMailKind, facts: Facts): MailContent => {
  const texts = MEETING_TEXTS[facts.language];
  const seat = facts.role === "deputy" && facts.seat ? `${facts.seat} (${texts.deputy})` : facts.seat;
  const why = texts.why(facts.meeting.tableTitle, seat);
  return frame(kind, facts, { blocks: blocksOf(kind, { ...facts, seat }), why });
};

/** What its reader knew already: they may see no more of the meeting. */
export const writeUninvitedMail = (facts: Addressed): MailContent => {
  const { labels, entryGone, whyUninvited } = MEETING_TEXTS[facts.language];
  const blocks: MailBlock[] = [
    { kind: "facts", rows: [[labels.when, whenOf(facts.language, facts.meeting)]] },
    { kind: "text", text: entryGone },
  ];
  return frame("meeting.uninvited", facts, { blocks, why: whyUninvited(facts.meeting.tableTitle) });
};

type Addressed = Pick<Facts, "language" | "name" | "meeting">;

const frame = (
  kind: MeetingMailKind,
  { meeting, name, language }: Addressed,
  { blocks, why }: Pick<MailContent, "blocks" | "why">,
): MailContent => {
  const texts = MEETING_TEXTS[language];
  const title = meeting.title ? `${meeting.tableTitle}, ${meeting.title}` : meeting.tableTitle;
  const day = new Intl.DateTimeFormat(texts.locale, { dateStyle: "medium", timeZone: meeting.timeZone });
  return {
    language,
    subject: texts.mails[kind].subject(`${title}, ${day.format(meeting.startsAt)}`),
    greeting: name ? `${texts.greeting} ${name},` : `${texts.greeting},`,
    blocks: [{ kind: "text", text: texts.mails[kind].text }, ...blocks],
    why,
  };
};

const blocksOf = (kind: LinkMailKind, facts: Facts): MailBlock[] => {
  const texts = MEETING_TEXTS[facts.language];
  if (kind === "link.device-code") return [{ kind: "code", code: facts.secret ?? "" }];
  const reason = facts.meeting.cancelReason;
  if (kind === "meeting.cancelled")
    return [
      ...(reason ? [{ kind: "text" as const, text: `${texts.labels.reason}: ${reason}` }] : []),
      factsOf(facts),
      { kind: "text", text: texts.newCalendar },
      { kind: "action", label: texts.open, url: facts.linkUrl },
    ];
  return [
    factsOf(facts),
    { kind: "action", label: texts.answer, url: facts.linkUrl },
    { kind: "text", text: texts.personal },
    ...agendaOf(facts),
    { kind: "text", text: `${kind === "meeting.changed" ? texts.newCalendar : texts.calendar} ${texts.answerByLink}` },
  ];
};

const factsOf = ({ language, meeting, seat }: Facts): MailBlock => {
  const { labels, access } = MEETING_TEXTS[language];
  const place = [meeting.place, meeting.address].filter(Boolean).join(", ");
  const onSite = [...meeting.access.map((key) => access[key as MeetingAccess]), meeting.accessNote].filter(Boolean);
  const rows: (readonly [string, string | null])[] = [
    [labels.when, whenOf(language, meeting)],
    [labels.where, place || null],
    [labels.online, meeting.onlineUrl],
    [labels.access, onSite.join(", ") || null],
    [labels.seat, seat],
  ];
  return { kind: "facts", rows: rows.filter((row): row is readonly [string, string] => row[1] !== null) };
};

const whenOf = (language: Language, { startsAt, durationMinutes, timeZone }: MeetingFacts): string => {
  const { locale, clock } = MEETING_TEXTS[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone });
  const end = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return `${day.format(startsAt)}, ${timeOf(locale, startsAt, timeZone)}–${timeOf(locale, end, timeZone)}${clock}`;
};

const timeOf = (locale: string, instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(instant);

/** A mail shows no item before the invitation, as the page that its link opens does not. */
const agendaOf = ({ language, meeting, isInvitedToAll, guestItemIds }: Facts): MailBlock[] => {
  if (meeting.invitedAt === null) return [];
  const texts = MEETING_TEXTS[language];
  const placed = placeItems(meeting.startsAt, meeting.items);
  const own = placed.filter(({ id }) => guestItemIds.includes(id));
  const write = ({ title, startsAt, durationMinutes }: (typeof placed)[number]) =>
    `${title} (${timeOf(texts.locale, startsAt, meeting.timeZone)}, ${durationMinutes} ${texts.minutes})`;
  const ownInternal = own.filter(({ part }) => part === "internal").length;
  const internal = ownInternal > 0 ? [texts.internalItems(ownInternal)] : [];
  const isPublic = ({ part }: (typeof placed)[number]) => part === "public";
  if (isInvitedToAll)
    return [
      // The public part is numbered from 1 without a gap.
      ...listOf("numbered", texts.labels.agenda, placed.filter(isPublic).map(write)),
      ...listOf("list", texts.labels.ownItems, internal),
    ];
  const items = [...own.filter(isPublic).map((item) => `${item.number}. ${write(item)}`), ...internal];
  return [{ kind: "text", text: texts.comeForItems }, ...listOf("list", texts.labels.ownItems, items)];
};

const listOf = (kind: "list" | "numbered", title: string, items: readonly string[]): MailBlock[] =>
  items.length === 0 ? [] : [{ kind, title, items }];
