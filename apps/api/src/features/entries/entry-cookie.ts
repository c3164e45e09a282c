import { type Keys, sign, unsign } from "../../lib/keys.ts";

export type EntryCookie = { membershipId: string; generation: number };

/** Bound to the host, as the account's, when the site is served over https. */
export const entryCookieName = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? "__Host-entry-session" : "entry-session";

/** `membership_generation_end`, signed. */
export const entryCookieValue = (keys: Keys, { membershipId, generation }: EntryCookie, expires: Date): string =>
  sign(keys.of("entry-session"), `${membershipId}_${generation}_${expires.getTime()}`);

/** What the browser keeps of an opened entry. Null: nothing, forged or over; the link itself may have ended. */
export const readEntryCookie = (
  { keys, now }: { keys: Keys; now: Date },
  publicUrl: string,
  cookies: Record<string, string | undefined>,
): EntryCookie | null => {
  const signed = cookies[entryCookieName(publicUrl)];
  const session = signed ? unsign(keys.of("entry-session"), signed) : null;
  if (session === null) return null;
  const [membershipId = "", generation, end] = session.split("_");
  return Number(end) > now.getTime() ? { membershipId, generation: Number(generation) } : null;
};

/** Long enough to read and correct an entry; the mailed link opens it again. */
const ENTRY_SESSION_MS = 12 * 60 * 60 * 1000;

export const openedEntryCookie = ({ keys, now }: { keys: Keys; now: Date }, publicUrl: string, entry: EntryCookie) => {
  const expires = new Date(now.getTime() + ENTRY_SESSION_MS);
  return cookie(publicUrl, entryCookieValue(keys, entry, expires), expires);
};

export const closedEntryCookie = (publicUrl: string) => cookie(publicUrl, "", new Date(0));

export type EntrySessionCookie = ReturnType<typeof cookie>;

const cookie = (publicUrl: string, value: string, expires: Date) => ({
  name: entryCookieName(publicUrl),
  value,
  options: { path: "/", httpOnly: true, sameSite: "lax" as const, secure: publicUrl.startsWith("https:"), expires },
});
