import type { Agenda, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { Language } from "@runde-tische/contracts/fields";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { markdownTree } from "../../../lib/markdown-tree.ts";
import { dayOf, meetingFacts, meetingName, timeOf } from "../paper-facts.presenter.ts";
import { PAPER_TEXTS } from "../paper-texts.ts";

/** What the reader sees of an agenda, as its template wants it. */
export const toAgendaPaper = (language: Language, meeting: Meeting, agenda: Agenda) => {
  const texts = PAPER_TEXTS[language];
  const overline = [meeting.table.title, meetingName(language, meeting)].filter(Boolean).join(" · ");
  return {
    language,
    title: `${texts.agenda}: ${meeting.table.title}, ${dayOf(language, meeting)}`,
    sender: meeting.table.municipality,
    footer: `${meeting.table.title}, ${dayOf(language, meeting)}`,
    labels: texts.labels,
    overline: `${overline} · ${meeting.table.municipality}`,
    heading: texts.agenda,
    status: statusOf(language, meeting),
    facts: meetingFacts(language, meeting),
    parts: partsOf(language, agenda),
    empty: meeting.invitedAt === null ? texts.noItemsYet : texts.noItems,
    end: agenda.items.length > 0 ? texts.endsAt(timeOf(language, new Date(agenda.endsAt), agenda.timeZone)) : null,
  };
};

const statusOf = (language: Language, { state, invitedAt }: Meeting): string | null => {
  const { cancelled, draft } = PAPER_TEXTS[language];
  if (state === "cancelled") return cancelled;
  return invitedAt === null ? draft : null;
};

/** A meeting without internal items has no headings of parts. */
const partsOf = (language: Language, { items, timeZone }: Agenda) => {
  const { publicPart, internalPart, internalNote } = PAPER_TEXTS[language];
  const of = (part: PlacedAgendaItem["part"]) =>
    items.filter((item) => item.part === part).map((item) => toPaperItem(language, item, timeZone));
  const [shown, internal] = [of("public"), of("internal")];
  if (internal.length === 0) return shown.length === 0 ? [] : [{ title: null, note: null, items: shown }];
  return [
    ...(shown.length > 0 ? [{ title: publicPart, note: null, items: shown }] : []),
    { title: internalPart, note: internalNote, items: internal },
  ];
};

export const toPaperItem = (language: Language, item: PlacedAgendaItem, timeZone: string) => {
  const { kinds, minutes, presentedBy } = PAPER_TEXTS[language];
  const presenters = [item.presenter, item.presenterSeat?.name].filter(Boolean).join(", ");
  const meta = [
    kinds[item.kind],
    item.durationMinutes > 0 ? minutes(item.durationMinutes) : null,
    presenters ? presentedBy(presenters) : null,
  ];
  return {
    number: item.number,
    time: timeOf(language, new Date(item.startsAt), timeZone),
    title: item.title,
    meta: meta.filter(Boolean).join(" · "),
    text: markdownTree(item.text),
  };
};
