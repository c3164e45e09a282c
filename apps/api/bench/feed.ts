import type { PrismaClient } from "@runde-tische/database/client";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { tzlib_get_ical_block as readTimeZone } from "timezones-ical-library";
import { createMeeting } from "../src/demo/meetings.factory.ts";
import { createRoundTable } from "../src/demo/round-tables.factory.ts";

const MEETINGS = 500;
const DAY_MS = 24 * 60 * 60 * 1000;
const TITLE = "Runder Tisch Wohnen";

/** A public table that met, and will meet, on 500 days. */
export const fillFeedGround = async (db: PrismaClient): Promise<{ tableId: string }> => {
  const table = await createRoundTable(db, { title: TITLE, visibility: "public" });
  const first = Date.now() - 200 * DAY_MS;
  for (let day = 0; day < MEETINGS; day += 1)
    await createMeeting(db, { tableId: table.id, isPublished: true, startsAt: new Date(first + day * DAY_MS) });
  return { tableId: table.id };
};

/** Folded once: no line of this ground is longer. */
const folded = (line: string) => `regexp_replace(${line}, '^(.{74})(.+)$', E'\\\\1\\r\\n \\\\2')`;
const local = (instant: string) => `to_char(${instant} AT TIME ZONE m.time_zone, 'YYYYMMDD"T"HH24MISS')`;
const page = "'http://localhost:3000/sitzungen/' || m.id";

const FEED = `
  SELECT t.title, t.municipality_ars, u.name AS municipality, (
    SELECT string_agg(concat_ws(E'\\r\\n', 'BEGIN:VEVENT', 'UID:meeting-' || m.id || '@localhost', 'SEQUENCE:' || m.sequence,
      'DTSTAMP:' || to_char(m.updated_at AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"'),
      'DTSTART;TZID=' || m.time_zone || ':' || ${local("m.starts_at")},
      'DTEND;TZID=' || m.time_zone || ':' || ${local("(m.starts_at + make_interval(mins => m.duration_minutes))")},
      'SUMMARY:' || t.title || ' (' || m.number || ')', 'LOCATION:' || replace(m.place, ',', E'\\\\,'),
      ${folded(`'DESCRIPTION:' || ${page}`)}, 'ORGANIZER;CN="' || t.title || '":mailto:' || $2::text,
      ${folded(`'URL;VALUE=URI:' || ${page}`)}, 'STATUS:CONFIRMED', 'END:VEVENT'), E'\\r\\n' ORDER BY m.starts_at, m.id)
    FROM meeting m WHERE m.table_id = t.id AND m.published_at IS NOT NULL
  ) AS events
  FROM round_table t JOIN municipality u ON u.ars = t.municipality_ars WHERE t.id = $1`;

type Row = { title: string; municipality: string; events: string };

/** The same bytes by one statement, without a rule of who sees what. */
export const serveBareFeed = (app: FastifyInstance, pool: pg.Pool, organizer: string): void => {
  app.get<{ Params: { tableId: string } }>("/feeds/tables/:tableId.ics", async ({ params: { tableId } }, reply) => {
    const { rows } = await pool.query<Row>({ name: "feed", text: FEED, values: [tableId, organizer] });
    const [row] = rows;
    const head = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Runde Tische//Runde Tische//DE",
      `NAME:${row?.title}`,
      `X-WR-CALNAME:${row?.title}`,
      `DESCRIPTION:Öffentliche Sitzungen\\, ${row?.municipality}`,
      `URL;VALUE=URI:http://localhost:3000/tische/${tableId}`.replace(/^(.{74})(.+)$/, "$1\r\n $2"),
      "COLOR:teal",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
      "X-PUBLISHED-TTL:PT1H",
      "METHOD:PUBLISH",
    ];
    const zone = readTimeZone("Europe/Berlin")[0]?.trim();
    return reply.type("text/calendar; charset=utf-8").send([...head, zone, row?.events, "END:VCALENDAR"].join("\r\n"));
  });
};
