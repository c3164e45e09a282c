import { linkCookieName, linkCookieValue } from "../features/sessions/link-cookie.ts";
import type { Client } from "./client.ts";
import { DAY_MS } from "./clock.ts";
import { type Harness, PUBLIC_URL } from "./harness.ts";

/** Somebody with the personal link of a seat in a meeting, on a device that is confirmed. */
export const openLink = async (
  harness: Harness,
  link: { meetingId: string; seatId: string; personId: string; role?: "delegate" | "deputy" },
): Promise<Client & { linkId: string }> => {
  const expiresAt = new Date(harness.clock.now().getTime() + 90 * DAY_MS);
  const made = await harness.db.personalLink.create({ data: { role: "delegate", ...link, expiresAt } });
  return { ...(await openSession(harness, made)), linkId: made.id };
};

/** As `openLink`, of a link that is there. */
export const openSession = async (
  { db, keys, clock, withCookies }: Harness,
  { id, generation }: { id: string; generation: number },
): Promise<Client> => {
  const device = await db.linkDevice.create({ data: { linkId: id, confirmedAt: clock.now() } });
  const value = linkCookieValue(keys, { linkId: id, generation, deviceId: device.id });
  return withCookies({ [linkCookieName(PUBLIC_URL)]: value });
};
