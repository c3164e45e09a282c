import { endCalendarFeed, readCalendarFeed, renewCalendarFeed } from "@runde-tische/contracts/calendar-feeds";
import { cancelMeeting, changeMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import ICAL from "ical.js";
import { afterEach, describe, expect } from "vitest";
import { createApp } from "../../app.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createMunicipality } from "../../demo/municipalities.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { serverLogging } from "../../lib/logging.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

type Person = Awaited<ReturnType<Harness["person"]>>;

const fetchFeed = async ({ app }: Harness, url: string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ url, headers });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers, etag: String(answer.headers.etag) };
};

const entriesOf = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
};

const tableFeed = (tableId: string) => `/feeds/tables/${tableId}.ics`;

const makeFeed = async (person: Person): Promise<string> => {
  await person.call(renewCalendarFeed, {});
  const { feed } = (await person.call(readCalendarFeed, {})).body;
  return feed?.url.replace(PUBLIC_URL, "") ?? "";
};

describe("the feed of a public table", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const machine of ["UTC", "America/New_York"])
    test(`is read back by another library on a machine in ${machine}`, async ({ harness, newTable }) => {
      process.env.TZ = machine;
      const table = await newTable({ title: "Übung; Wohnen, Möbel\nX-EVIL:1" });
      const startsAt = new Date(harness.clock.now().setMilliseconds(0) + 40 * DAY_MS);
      const place = "Rathaus, Großer Saal, Straße des Friedens, nördlicher Eingang, über den Hof und die Treppe";
      const meeting = await createMeeting(harness.db, { tableId: table.id, isPublished: true, startsAt, place });
      await createMeeting(harness.db, { tableId: table.id, isPublished: true, state: "cancelled" });
      await createMeeting(harness.db, { tableId: table.id });

      const { text, headers } = await fetchFeed(harness, tableFeed(table.id));

      expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
      expect(headers["cache-control"]).toBe("public, max-age=300");
      expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const calendar = new ICAL.Component(ICAL.parse(text));
      // Of RFC 7986, which that library gives as it is written.
      expect(calendar.getFirstPropertyValue("name")).toBe("Übung\\; Wohnen\\, Möbel\\nX-EVIL:1");
      expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
      expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
      expect(text.indexOf("REFRESH-INTERVAL")).toBeLessThan(text.indexOf("BEGIN:VTIMEZONE"));
      const [cancelled, coming] = entriesOf(text);
      expect(cancelled?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
      expect(cancelled?.summary).toMatch(/^Abgesagt: Übung; Wohnen, Möbel/);
      expect(coming?.summary).toMatch(/^Übung; Wohnen, Möbel/);
      expect(coming?.uid).toBe(`meeting-${meeting.id}@localhost`);
      expect(coming?.startDate.toJSDate()).toEqual(startsAt);
      expect(coming?.location).toBe(place);
      expect(entriesOf(text)).toHaveLength(2);
    });

  test("is the same for whoever asks, and for others than the public there is none", async ({
    harness,
    coordinator,
    table,
    newTable,
  }) => {
    const onlineUrl = "https://konferenz.example/raum";
    const meeting = await createMeeting(harness.db, { tableId: table.id, isInvited: true, onlineUrl });
    const before = await fetchFeed(harness, tableFeed(table.id));
    expect(before.text).not.toMatch(/konferenz|ATTENDEE/);

    const { body } = await coordinator.call(readMeeting, { params: { meetingId: meeting.id } });
    const changed = { params: { meetingId: meeting.id }, body: { onlineUrl: "https://geheim.example" } };
    await coordinator.call(changeMeeting, { ...changed, ifMatch: body.version });
    const after = await fetchFeed(harness, tableFeed(table.id), { cookie: "session=x", "if-none-match": before.etag });
    expect([after.status, after.text, after.etag]).toEqual([304, "", before.etag]);
    const head = await harness.app.inject({ method: "HEAD", url: tableFeed(table.id) });
    expect([head.statusCode, head.headers.etag, head.body]).toEqual([200, before.etag, ""]);
    expect(before.headers["set-cookie"]).toBeUndefined();

    for (const visibility of ["network", "closed"] as const) {
      const { id } = await newTable({ visibility });
      expect((await fetchFeed(harness, tableFeed(id))).status).toBe(404);
    }
  });

  test("a moved meeting comes as the next edition of the same entry, whatever its name", async ({
    harness,
    coordinator,
    table,
  }) => {
    const title = "Wohnraumversorgungsgesellschaftsgründung für Geflüchtete und Zugewanderte 🏡👩‍👩‍👧 im Landkreis";
    const { id: meetingId } = await createMeeting(harness.db, { tableId: table.id, isPublished: true, title });
    const [before] = entriesOf((await fetchFeed(harness, tableFeed(table.id))).text);
    const { body } = await coordinator.call(readMeeting, { params: { meetingId } });
    const startsAt = new Date(new Date(Date.parse(body.startsAt) + DAY_MS).setMilliseconds(0)).toISOString();

    await coordinator.call(changeMeeting, { params: { meetingId }, body: { startsAt }, ifMatch: body.version });

    const [after] = entriesOf((await fetchFeed(harness, tableFeed(table.id))).text);
    expect(after?.summary).toContain(title);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(after?.startDate.toJSDate().toISOString()).toBe(startsAt);
  });

  test("a cancelled meeting comes as the next edition of the same entry, and says so in its title", async ({
    harness,
    coordinator,
    newTable,
  }) => {
    const table = await newTable({ visibility: "public" });
    const meeting = await createMeeting(harness.db, { tableId: table.id, isPublished: true, title: "Wohnen" });
    const before = await fetchFeed(harness, tableFeed(table.id));

    await coordinator.call(cancelMeeting, { params: { meetingId: meeting.id }, body: { reason: "Hochwasser" } });
    const after = await fetchFeed(harness, tableFeed(table.id), { "if-none-match": before.etag });

    const [[on], [off]] = [entriesOf(before.text), entriesOf(after.text)];
    expect(after.status).toBe(200);
    expect(after.etag).not.toBe(before.etag);
    expect([off?.uid, off?.sequence]).toEqual([on?.uid, (on?.sequence ?? 0) + 1]);
    expect(off?.summary).toBe(`Abgesagt: ${on?.summary}`);
    expect((await fetchFeed(harness, tableFeed(table.id), { "if-none-match": after.etag })).status).toBe(304);
    const alone = await harness.app.inject({ url: `/api/v1/meetings/${meeting.id}/calendar.ics` });
    expect(entriesOf(alone.body)[0]?.summary).toBe(off?.summary);
  });

  test("a municipality's has its public tables, those above and those below", async ({ harness, newTable }) => {
    for (const ars of ["07", "07777", "077770001001", "07776"]) await createMunicipality(harness.db, ars);
    const meetingIn = async (municipalityArs: string, visibility: "public" | "network" = "public") => {
      const { id: tableId } = await newTable({ municipalityArs, visibility });
      return `meeting-${(await createMeeting(harness.db, { tableId, isPublished: true })).id}@localhost`;
    };
    const [above, own, below] = [await meetingIn("07"), await meetingIn("07777"), await meetingIn("077770001001")];
    await meetingIn("07776");
    await meetingIn("07777", "network");

    const { text } = await fetchFeed(harness, "/feeds/municipalities/07777.ics");

    expect(entriesOf(text).map(({ uid }) => uid)).toEqual(expect.arrayContaining([above, own, below]));
    expect(entriesOf(text)).toHaveLength(3);
    expect((await fetchFeed(harness, "/feeds/municipalities/06.ics")).status).toBe(404);
  });
});

describe("a person's own feed", () => {
  test("has the meetings of their seats with the seat's answer, until they lose it", async ({ harness, newTable }) => {
    const { db } = harness;
    const table = await newTable({ visibility: "closed" });
    const member = await harness.person({ name: "Mia" });
    const seat = await createSeat(db, { tableId: table.id });
    const holding = await createSeatHolding(db, { seatId: seat.id, personId: member.personId });
    const onlineUrl = "https://konferenz.example/raum";
    const meeting = await createMeeting(db, { tableId: table.id, isInvited: true, onlineUrl });
    await createMeeting(db, { tableId: (await newTable()).id, isInvited: true });
    const url = await makeFeed(member);
    const answer = { meetingId: meeting.id, seatId: seat.id, personId: member.personId };
    await db.response.create({ data: { ...answer, answer: "yes", channel: "app" } });

    const { text, headers } = await fetchFeed(harness, url);
    expect(headers["cache-control"]).toBe("private, no-cache");
    const [entry, ...others] = entriesOf(text);
    expect([entry?.uid, others]).toEqual([`meeting-${meeting.id}@localhost`, []]);
    expect(entry?.description).toMatch(/zugesagt[\s\S]*konferenz\.example/);

    await db.seatHolding.delete({ where: { id: holding.id } });
    expect(entriesOf((await fetchFeed(harness, url)).text)).toEqual([]);
  });

  test("shows a coordinator's closed tables only if it was made with the second factor", async ({
    harness,
    coordinator,
    newTable,
  }) => {
    const table = await newTable({ visibility: "closed" });
    await createMeeting(harness.db, { tableId: table.id, isPublished: true });
    await createMeeting(harness.db, { tableId: table.id });
    const url = await makeFeed(coordinator);
    expect(entriesOf((await fetchFeed(harness, url)).text)).toHaveLength(1);

    const plain = await harness.signedIn(coordinator.accountId, false);
    const weaker = await makeFeed({ ...coordinator, ...plain });
    expect(entriesOf((await fetchFeed(harness, weaker)).text)).toEqual([]);
  });

  test("a new address ends the old one, erasing ends every one, and guessing ends in 429", async ({
    harness,
    stranger,
  }) => {
    const old = await makeFeed(stranger);
    const ended = await makeFeed(stranger);
    expect((await fetchFeed(harness, old)).status).toBe(404);
    const { etag } = await fetchFeed(harness, ended);
    expect((await fetchFeed(harness, ended, { "if-none-match": etag })).status).toBe(304);
    await stranger.call(endCalendarFeed, {});
    expect((await fetchFeed(harness, ended, { "if-none-match": etag })).status).toBe(404);
    const url = await makeFeed(stranger);
    expect((await fetchFeed(harness, ended)).status).toBe(404);
    expect((await fetchFeed(harness, url)).status).toBe(200);
    await harness.db.person.update({ where: { id: stranger.personId }, data: { erasedAt: new Date() } });
    expect((await fetchFeed(harness, url)).status).toBe(404);

    const other = await makeFeed(await harness.person());
    const guess = other.replace(/.{9}\.ics$/, "erratenes.ics");
    const statuses = new Set<number>();
    for (let tried = 0; tried < 61; tried += 1) statuses.add((await fetchFeed(harness, guess)).status);
    expect([...statuses]).toEqual([404, 429]);
    expect((await harness.app.inject({ method: "HEAD", url: guess })).statusCode).toBe(429);
  });

  test("its secret stands in no line of the log", async ({ harness, stranger }) => {
    const url = await makeFeed(stranger);
    const lines: string[] = [];
    const server = serverLogging("info", { write: (line) => lines.push(line) });
    const { db, databaseUrl, keys, clock } = harness;
    const shared = { db, databaseUrl, keys, publicUrl: PUBLIC_URL, isDemo: false, clock: clock.now };
    const app = await createApp({ ...shared, server });
    const statuses: number[] = [];
    for (const asked of [url, `${url}x`, `${url}/mehr`, url.replace(/.{9}\.ics/, "erraten!!.ics")])
      statuses.push((await app.inject(asked)).statusCode);
    await app.close();

    expect(statuses).toEqual([200, 404, 404, 404]);
    expect(lines.join("")).toContain("/feeds/people/:feedId/:secret.ics");
    expect(lines.join("")).not.toContain(url.split("/").at(-1)?.slice(0, 20));
  });
});
