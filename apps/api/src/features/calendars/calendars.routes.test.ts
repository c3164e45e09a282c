import { sendInvitations } from "@runde-tische/contracts/invitations";
import ICAL from "ical.js";
import { afterEach, describe, expect } from "vitest";
import { z } from "zod";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";
import { writeCalendar } from "./calendars.service.ts";

const read = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = calendar.getFirstSubcomponent("vevent") ?? undefined;
  return { calendar, event: new ICAL.Event(component), property: (name: string) => component?.getFirstProperty(name) };
};

const fetchCalendar = ({ app }: Harness, meetingId: string) =>
  app.inject({ method: "GET", url: `/api/v1/meetings/${meetingId}/calendar.ics` });

describe("the calendar file", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const machine of ["UTC", "America/New_York"])
    test(`says the same instant in winter and summer on a machine in ${machine}`, () => {
      process.env.TZ = machine;
      expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(machine === "UTC" ? 0 : 300);
      for (const startsAt of ["2027-01-12T16:00:00.000Z", "2027-07-13T15:00:00.000Z", "2027-03-27T23:30:00.000Z"]) {
        const { content } = writeCalendar(
          { publicUrl: "https://tische.example", mailFrom: "Tische <tische@kreis.example>" },
          { ...MEETING, startsAt: new Date(startsAt) },
          { url: "https://tische.example/sitzungen/1", language: "de", description: "Link", attendee: null },
        );
        const { event, property } = read(content);
        expect(property("dtstart")?.getParameter("tzid")).toBe("Europe/Berlin");
        expect(event.startDate.toJSDate().toISOString()).toBe(startsAt);
        expect(String(property("dtstamp")?.getFirstValue())).toBe("2026-12-01T08:00:00Z");
        expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(90 * 60_000);
      }
    });

  test("carries its zone, and asks nobody for an answer that nobody would read", () => {
    const { content, name } = writeCalendar(
      { publicUrl: "https://tische.example", mailFrom: "tische@kreis.example" },
      { ...MEETING, title: "Wohnen; Umzug, Möbel\nX-EVIL:1" },
      {
        url: "https://tische.example/l#x",
        language: "de",
        description: "Link",
        attendee: { name: "Dana", email: "dana@verein.example" },
      },
    );

    const { calendar, event, property } = read(content);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
    expect(event.attendees.map((attendee) => attendee.getParameter("rsvp"))).toEqual(["FALSE"]);
    expect(property("organizer")?.getFirstValue()).toMatch(/tische@kreis\.example$/);
    expect(event.summary).toBe("Runder Tisch: Wohnen; Umzug, Möbel\nX-EVIL:1");
    expect(property("x-evil")).toBeFalsy();
    expect(name).toMatch(/^sitzung-2027-01-12\.ics$/);
  });
});

const MEETING = {
  id: "0199d7a0-0000-7000-8000-000000000001",
  number: 3,
  title: null,
  state: "draft" as const,
  startsAt: new Date("2027-01-12T16:00:00.000Z"),
  timeZone: "Europe/Berlin",
  durationMinutes: 90,
  place: "Rathaus",
  address: null,
  onlineUrl: null,
  sequence: 2,
  onlineVersion: 0,
  updatedAt: new Date("2026-12-01T08:00:00.000Z"),
  tableTitle: "Runder Tisch",
};

describe("the calendar of a meeting", () => {
  test("is read by everybody who sees it, without persons, secrets or what is internal", async ({
    harness,
    coordinator,
    table,
  }) => {
    const onlineUrl = "https://konferenz.example/raum";
    const startsAt = new Date(harness.clock.now().setMilliseconds(0) + DAY_MS);
    const { meeting, seat, delegate } = await createInvitedTable(harness, table.id, { onlineUrl, startsAt });
    await createAgendaItem(harness.db, {
      tableId: table.id,
      meetingId: meeting.id,
      title: "Personalie",
      part: "internal",
    });
    await coordinator.call(sendInvitations, { params: { meetingId: meeting.id } });

    const { headers, body } = await fetchCalendar(harness, meeting.id);

    expect(headers["content-type"]).toMatch(/^text\/calendar/);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="sitzung-[\d-]+\.ics"$/);
    const { event } = read(body);
    expect(event.startDate.toJSDate()).toEqual(meeting.startsAt);
    expect(event.uid).toBe(`meeting-${meeting.id}@localhost`);
    expect(body).toContain("METHOD:PUBLISH");
    expect(body).not.toMatch(/ATTENDEE|\/l#|Dana|Personalie|konferenz/);
    await harness.db.personalLink.deleteMany({ where: { personId: delegate.id } });
    const holder = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    const own = await holder.send(
      { method: "GET", path: `/meetings/${meeting.id}/calendar.ics` as const, summary: "", response: z.string() },
      {},
    );
    expect(own.text).toContain("konferenz.example");
  });

  test("is not there for a draft or a closed table", async ({ harness, table, newTable }) => {
    const draft = await createMeeting(harness.db, { tableId: table.id });
    const closed = await newTable({ visibility: "closed" });
    const hidden = await createMeeting(harness.db, { tableId: closed.id, isInvited: true });

    expect((await fetchCalendar(harness, draft.id)).statusCode).toBe(404);
    expect((await fetchCalendar(harness, hidden.id)).statusCode).toBe(404);
  });
});
