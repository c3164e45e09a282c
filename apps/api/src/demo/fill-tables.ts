import type { Db } from "@runde-tische/database/client";
import { createAgendaItem } from "./agenda-items.factory.ts";
import { COUNTY, TOWN } from "./data/places.ts";
import type { DemoItem, DemoMeeting, DemoTable } from "./data/tables.ts";
import { type DemoIds, idOf } from "./demo-ids.ts";
import { fillAnswers } from "./fill-answers.ts";
import { fillFiles } from "./fill-files.ts";
import { fillHistory } from "./fill-history.ts";
import { fillTasks } from "./fill-tasks.ts";
import { createAgendaItemGuest } from "./guests.factory.ts";
import { createMeeting } from "./meetings.factory.ts";
import { createRoundTable } from "./round-tables.factory.ts";
import { createSeat, createSeatHolding } from "./seats.factory.ts";

const ZONE = "Europe/Berlin";
const DAY_MS = 24 * 60 * 60 * 1000;

export const fillTable = async (db: Db, ids: DemoIds, demo: DemoTable, coordinatorId: string): Promise<void> => {
  const { id: tableId } = await createRoundTable(db, {
    title: demo.title,
    purpose: demo.purpose,
    topics: [...demo.topics],
    visibility: demo.visibility,
    municipalityArs: demo.municipality === "town" ? TOWN.ars : COUNTY.ars,
    coordinatorIds: [coordinatorId],
  });
  await fillSeats(db, ids, demo, tableId);
  for (const meeting of demo.meetings) await fillMeeting(db, ids, tableId, meeting);
  for (const item of demo.backlog) await createAgendaItem(db, { tableId, ...itemOf(item) });
  await fillTasks(db, ids, demo.tasks, tableId);
  await fillFiles(db, { tableId, now: ids.now });
  await fillHistory(db, { tableId, coordinatorId });
};

const fillSeats = async (db: Db, ids: DemoIds, { seats }: DemoTable, tableId: string): Promise<void> => {
  for (const [position, { group, role = "member", organization, delegate, deputy }] of seats.entries()) {
    const organizationId = organization ? idOf(ids.organizations, organization) : null;
    const hasVote = role !== "guest";
    const { id: seatId } = await createSeat(db, { tableId, organizationId, group, role, hasVote, position });
    await createSeatHolding(db, { seatId, personId: idOf(ids.people, delegate), role: "delegate" });
    if (deputy) await createSeatHolding(db, { seatId, personId: idOf(ids.people, deputy), role: "deputy" });
  }
};

const fillMeeting = async (db: Db, ids: DemoIds, tableId: string, demo: DemoMeeting): Promise<void> => {
  const startsAt = startOf(ids.now, demo);
  const meeting = await createMeeting(db, {
    tableId,
    startsAt,
    timeZone: ZONE,
    durationMinutes: demo.minutes,
    place: demo.place,
    access: ["stepFree", "inductionLoop"],
    state: demo.state === "closed" ? "closed" : "draft",
    isPublished: demo.state === "published",
    isInvited: demo.state === "closed" || demo.state === "invited",
    ...timesOf(ids.now, startsAt, demo),
  });
  for (const item of demo.items) {
    const { id: agendaItemId } = await createAgendaItem(db, { tableId, meetingId: meeting.id, ...itemOf(item) });
    for (const guest of item.guests ?? [])
      await createAgendaItemGuest(db, { agendaItemId, tableId, organizationId: idOf(ids.organizations, guest) });
  }
  if (meeting.invitedAt) await fillAnswers(db, ids, { tableId, meetingId: meeting.id, startsAt });
};

/** Published four and invited two weeks ahead, or lately where the meeting is sooner. */
const timesOf = (now: Date, startsAt: Date, { state }: DemoMeeting) => {
  const ahead = (days: number, atLeastAgo: number) =>
    new Date(Math.min(startsAt.getTime() - days * DAY_MS, now.getTime() - atLeastAgo * DAY_MS));
  const plannedAt = ahead(42, 4);
  if (state === "draft") return { createdAt: plannedAt };
  const publishedAt = ahead(28, 3);
  return { createdAt: plannedAt, publishedAt, ...(state !== "published" && { invitedAt: ahead(14, 2) }) };
};

/** That many days from today, on the next working day, at that time on the clock of the place. */
const startOf = (now: Date, { inDays, time }: DemoMeeting): Date => {
  const date = new Date(now.getTime() + inDays * DAY_MS);
  const day = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
  const weekend = Math.max(day.dayOfWeek - 5, 0);
  const workday = weekend === 0 ? day : day.add({ days: 3 - weekend });
  return new Date(workday.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds);
};

const itemOf = ({ title, kind, minutes, presenter, text, isInternal }: DemoItem) => ({
  title,
  kind,
  durationMinutes: minutes,
  presenter: presenter ?? null,
  text: text ?? "",
  part: isInternal ? ("internal" as const) : ("public" as const),
});
