import cookie from "@fastify/cookie";
import type { PrismaClient } from "@runde-tische/database/client";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import pg from "pg";
import { readAccountToken } from "../src/features/sessions/account-cookie.ts";
import { findAccountSession } from "../src/features/sessions/sessions.repository.ts";
import { defaultMailFrom } from "../src/lib/mail-from.ts";
import { serveBareFeed } from "./feed.ts";
import { keys, PUBLIC_URL } from "./ground.ts";

const iso = (column: string) => `to_char((${column}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const AGENDA = `
  SELECT json_build_object('meetingId', m.id, 'timeZone', m.time_zone, 'startsAt', ${iso("m.starts_at")},
    'items', (
      SELECT json_agg(json_build_object('id', a.id, 'meetingId', a.meeting_id, 'title', a.title, 'kind', a.kind, 'part', a.part,
        'text', a.text, 'durationMinutes', a.duration_minutes, 'presenter', a.presenter,
        'presenterSeat', CASE WHEN a.presenter_seat_id IS NOT NULL
          THEN json_build_object('id', a.presenter_seat_id, 'name', a.organization) END,
        'version', a.version, 'number', CASE a.part WHEN 'public' THEN '' ELSE 'N' END || a.number,
        'startsAt', ${iso("m.starts_at + make_interval(mins => a.minutes_before)")}) ORDER BY a.part = 'internal', a.number)
      FROM (
        SELECT i.*, o.name AS organization, row_number() OVER (PARTITION BY i.part ORDER BY i.rank, i.id) AS number,
          (sum(i.duration_minutes) OVER (ORDER BY i.part = 'internal', i.rank, i.id) - i.duration_minutes)::int AS minutes_before
        FROM agenda_item i LEFT JOIN seat p ON p.id = i.presenter_seat_id LEFT JOIN organization o ON o.id = p.organization_id
        WHERE i.meeting_id = m.id AND i.deleted_at IS NULL
      ) a),
    'endsAt', ${iso("m.starts_at + make_interval(mins => total.minutes)")},
    'overrunMinutes', greatest(0, total.minutes - m.duration_minutes))::text AS body
  FROM meeting m CROSS JOIN LATERAL (
    SELECT sum(i.duration_minutes)::int AS minutes FROM agenda_item i WHERE i.meeting_id = m.id AND i.deleted_at IS NULL
  ) total
  WHERE m.id = $1`;

const MEETINGS = `
  SELECT json_build_object('items', json_agg(json_build_object('id', m.id, 'tableId', m.table_id, 'number', m.number,
    'title', m.title, 'state', m.state, 'startsAt', ${iso("m.starts_at")}, 'timeZone', m.time_zone,
    'durationMinutes', m.duration_minutes, 'place', m.place, 'publishedAt', ${iso("m.published_at")},
    'invitedAt', ${iso("m.invited_at")}) ORDER BY m.starts_at, m.id), 'nextCursor', null)::text AS body
  FROM (SELECT * FROM meeting WHERE table_id = $1 ORDER BY starts_at, id LIMIT 51) m`;

type OfOne = { Params: { id: string } };

/** The least that could answer: the session by the same query, the same body by one prepared statement, no rules. */
export const createBare = async (db: PrismaClient, databaseUrl: string): Promise<FastifyInstance> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const app = fastify();
  await app.register(cookie);
  const answer = (name: string, text: string) => async (request: FastifyRequest<OfOne>, reply: FastifyReply) => {
    const token = readAccountToken(keys, PUBLIC_URL, request.cookies);
    const session = token === null ? null : await findAccountSession(db, token, new Date());
    if (!session) return reply.code(401).send();
    const { rows } = await pool.query<{ body: string }>({ name, text, values: [request.params.id] });
    return reply.type("application/json; charset=utf-8").send(rows[0]?.body);
  };
  app.get("/api/v1/meetings/:id/agenda", answer("agenda", AGENDA));
  app.get("/api/v1/round-tables/:id/meetings", answer("meetings", MEETINGS));
  serveBareFeed(app, pool, defaultMailFrom(PUBLIC_URL).replace(/^.*<|>$/g, ""));
  return app;
};
