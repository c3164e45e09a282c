import { type Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { z } from "zod";
import { draftFields } from "../../lib/draft-fields.ts";
import { toInstant, toLocal } from "../../lib/format.ts";

const { title, durationMinutes, place, address, onlineUrl, access, accessNote } = NewMeeting.shape;

/** An emptied text field means: none. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    schema,
  ]);

/** What the form holds: the contract's fields, with local day and time instead of the instant. */
export const MeetingDraft = z.strictObject({
  title: orNone(title),
  day: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}/),
  durationMinutes,
  place: orNone(place),
  address: orNone(address),
  onlineUrl: orNone(onlineUrl),
  access,
  accessNote: orNone(accessNote),
});
export type MeetingDraftInput = z.input<typeof MeetingDraft>;
export type MeetingDraft = z.output<typeof MeetingDraft>;

const When = z.object({ day: MeetingDraft.shape.day, time: MeetingDraft.shape.time });

/**
 * The draft of a meeting that is still to come, or begins when it began before it was edited. Said together with whatever
 * else is wrong: by itself zod looks at the whole only when each field is right.
 */
export const comingDraft = (timeZone: string, before?: string) =>
  MeetingDraft.refine(
    ({ day, time }) => {
      const startsAt = Date.parse(toInstant(day, time, timeZone));
      return startsAt > Date.now() || (before !== undefined && startsAt === Date.parse(before));
    },
    { path: ["day"], when: ({ value }) => When.safeParse(value).success },
  );

export const toNewMeeting = ({ day, time, ...fields }: MeetingDraft, timeZone: string): NewMeeting => ({
  ...fields,
  startsAt: new Date(toInstant(day, time, timeZone)).toISOString(),
});

export const emptyDraft = (day: string): MeetingDraftInput => ({
  title: "",
  day,
  time: "17:00",
  durationMinutes: 90,
  place: "",
  address: "",
  onlineUrl: "",
  access: [],
  accessNote: "",
});

export const draftOf = (meeting: Meeting): MeetingDraftInput => ({
  ...toLocal(meeting.startsAt, meeting.timeZone),
  title: meeting.title ?? "",
  durationMinutes: meeting.durationMinutes,
  place: meeting.place ?? "",
  address: meeting.address ?? "",
  onlineUrl: meeting.onlineUrl ?? "",
  access: meeting.access,
  accessNote: meeting.accessNote ?? "",
});

export type MeetingField = keyof NewMeeting;

/** The order in which places are made accessible says nothing. */
const plain = (meeting: NewMeeting, field: MeetingField): unknown => {
  if (field === "startsAt") return Date.parse(meeting.startsAt);
  return field === "access" ? meeting.access.toSorted() : meeting[field];
};

export const meetingFields = draftFields(
  (meeting: NewMeeting) => meeting,
  ["title", "startsAt", "durationMinutes", "place", "address", "onlineUrl", "access", "accessNote"],
  plain,
);

const telling: readonly MeetingField[] = ["startsAt", "durationMinutes", "place", "address", "onlineUrl"];

/** Whether everyone invited gets a mail about these changes. */
export const tellsInvited = (meeting: Meeting, changed: readonly MeetingField[]): boolean =>
  meeting.invitedAt !== null && changed.some((field) => telling.includes(field));
