import type { Meeting } from "@runde-tische/contracts/meetings";

export const pathStepIds = ["date", "agenda", "invitation", "meeting", "minutes", "tasks"] as const;
export type PathStepId = (typeof pathStepIds)[number];

/** Whether changes of the meeting still make sense: neither over nor cancelled. */
export const isOpen = ({ state }: Pick<Meeting, "state">): boolean => state === "draft" || state === "running";

/** Whether its planned end lies behind us. */
export const isPast = ({ startsAt, durationMinutes }: Meeting, now: number): boolean =>
  Date.parse(startsAt) + durationMinutes * 60_000 < now;

/** The first step that is not done. */
export const currentStep = (meeting: Meeting, hasItems: boolean): PathStepId => {
  if (meeting.state === "closed") return "minutes";
  if (meeting.publishedAt === null) return "date";
  if (meeting.invitedAt !== null) return "meeting";
  return hasItems ? "invitation" : "agenda";
};

/** Each step of the path as done, current or still to come. */
export const pathOf = (meeting: Meeting, hasItems: boolean) => {
  const current = pathStepIds.indexOf(currentStep(meeting, hasItems));
  return pathStepIds.map((id, index) => ({ id, state: stateAt(index, current) }));
};

const stateAt = (index: number, current: number) => {
  if (index === current) return "current" as const;
  return index < current ? ("done" as const) : ("coming" as const);
};
