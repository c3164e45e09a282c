import type { Db } from "@runde-tische/database/client";
import { isLinkAlive } from "../access/link-validity.repository.ts";

type AccountSession = {
  personId: string;
  accountId: string;
  sessionId: string;
  isMailVerified: boolean;
  isPlatformAdmin: boolean;
  secondFactorAt: Date | null;
};

export const findAccountSession = async (db: Db, token: string, now: Date): Promise<AccountSession | null> => {
  const rows = await db.$queryRaw<AccountSession[]>`
    SELECT p.id AS "personId", u.id AS "accountId", s.id AS "sessionId", u.email_verified AS "isMailVerified",
      p.is_platform_admin AS "isPlatformAdmin", s.second_factor_at AS "secondFactorAt"
    FROM auth_session s JOIN auth_user u ON u.id = s.user_id JOIN person p ON p.account_id = u.id
    WHERE s.token = ${token} AND s.expires_at > ${now} AND p.erased_at IS NULL AND p.locked_at IS NULL`;
  return rows[0] ?? null;
};

type LinkSession = { linkId: string; personId: string; seatId: string; meetingId: string; tableId: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Null once the link is revoked, renewed or expired, the holding has ended, or a closed table's device is not confirmed. */
export const findLinkSession = async (
  db: Db,
  { linkId, generation, deviceId }: { linkId: string; generation: number; deviceId: string },
  now: Date,
): Promise<LinkSession | null> => {
  if (!UUID.test(linkId) || !UUID.test(deviceId) || !Number.isSafeInteger(generation)) return null;
  const rows = await db.$queryRaw<LinkSession[]>`
    SELECT l.id AS "linkId", l.person_id AS "personId", l.seat_id AS "seatId", l.meeting_id AS "meetingId", m.table_id AS "tableId"
    FROM personal_link l JOIN meeting m ON m.id = l.meeting_id JOIN round_table t ON t.id = m.table_id
    JOIN link_device d ON d.id = ${deviceId}::uuid AND d.link_id = l.id
    WHERE l.id = ${linkId}::uuid AND l.generation = ${generation} AND ${isLinkAlive(now)}
      AND (t.visibility <> 'closed' OR d.confirmed_at IS NOT NULL)`;
  return rows[0] ?? null;
};
