import type { Language } from "@runde-tische/contracts/fields";
import type { Meeting } from "@runde-tische/contracts/meetings";
import type { MeetingSeatRow } from "./meeting-seats.repository.ts";
import { dayOf, meetingFacts, meetingName } from "./paper-facts.presenter.ts";
import { PAPER_TEXTS } from "./paper-texts.ts";

const GROUPS = ["municipality", "welfare", "citizens", "partner"] as const;

const frameOf = (language: Language, meeting: Meeting, heading: string) => {
  const overline = [meeting.table.title, meetingName(language, meeting), meeting.table.municipality];
  return {
    language,
    title: `${heading}: ${meeting.table.title}, ${dayOf(language, meeting)}`,
    sender: meeting.table.municipality,
    footer: `${meeting.table.title}, ${dayOf(language, meeting)}`,
    labels: PAPER_TEXTS[language].labels,
    overline: overline.filter(Boolean).join(" · "),
    heading,
  };
};

const labelOf = (language: Language, { group, groupLabels }: MeetingSeatRow): string =>
  groupLabels[group] ?? PAPER_TEXTS[language].groups[group];

export const toSignaturePaper = (language: Language, meeting: Meeting, seats: readonly MeetingSeatRow[]) => {
  const { signatures } = PAPER_TEXTS[language];
  return {
    ...frameOf(language, meeting, signatures.heading),
    facts: meetingFacts(language, { ...meeting, onlineUrl: null, access: [], accessNote: null }),
    columns: [signatures.seat, signatures.delegate, signatures.deputies, signatures.signature],
    groups: GROUPS.flatMap((group) => {
      const rows = seats.filter((seat) => seat.group === group);
      const [first] = rows;
      return first ? [{ name: labelOf(language, first), rows: rows.map((row) => toSignatureRow(language, row)) }] : [];
    }),
    empty: signatures.empty,
  };
};

const toSignatureRow = (language: Language, { organization, holders, role, hasVote }: MeetingSeatRow) => {
  const { signatures } = PAPER_TEXTS[language];
  const named = (role: "delegate" | "deputy") =>
    holders.filter((holder) => holder.role === role).map(({ name }) => name);
  const notes = [signatures.roles[role], hasVote ? null : signatures.noVote].filter(Boolean).join(", ");
  return {
    seat: organization ?? signatures.citizen,
    notes,
    delegate: named("delegate").join(", "),
    deputies: named("deputy").join(", "),
  };
};

export const toNameCards = (
  language: Language,
  meeting: Meeting,
  seats: readonly MeetingSeatRow[],
  withDeputies: boolean,
) => ({
  ...frameOf(language, meeting, PAPER_TEXTS[language].nameCards),
  cards: seats.flatMap((seat) =>
    seat.holders
      .filter(({ role }) => withDeputies || role === "delegate")
      .map(({ name }) => ({
        name,
        organization: seat.organization ?? "",
        group: seat.group,
        groupName: labelOf(language, seat),
      })),
  ),
});
