import type { Db } from "@runde-tische/database/client";
import { type Actor, ANONYMOUS } from "../../lib/actor.ts";
import { type Keys, unsign } from "../../lib/keys.ts";
import { accountCookieName, accountSecret, readAccountToken } from "./account-cookie.ts";
import { type LinkCookie, linkCookieName, linkCookieValue } from "./link-cookie.ts";
import * as sessions from "./sessions.repository.ts";

type Where = { db: Db; keys: Keys; now: Date; isDemo: boolean; publicUrl: string };

/** Who sends these cookies: a signed-in account before a personal link, a forged or ended one is nobody. */
export const resolveActor = async (where: Where, cookies: Record<string, string | undefined>): Promise<Actor> =>
  (await accountActor(where, cookies)) ?? (await linkActor(where, cookies)) ?? ANONYMOUS;

const accountActor = async (
  { db, keys, now, isDemo, publicUrl }: Where,
  cookies: Record<string, string | undefined>,
) => {
  const token = readAccountToken(keys, publicUrl, cookies);
  const session = token === null ? null : await sessions.findAccountSession(db, token, now);
  if (!session) return null;
  const { secondFactorAt, ...actor } = session;
  return { kind: "person" as const, ...actor, hasSecondFactor: isDemo || secondFactorAt !== null };
};

const linkActor = async ({ db, keys, now, publicUrl }: Where, cookies: Record<string, string | undefined>) => {
  const session = readLinkCookie(keys, publicUrl, cookies);
  const link = session && (await sessions.findLinkSession(db, session, now));
  return link && { kind: "link" as const, deviceId: session.deviceId, ...link };
};

/** What the browser keeps of a personal link, whoever is signed in there. Null: nothing, or forged; the link may have ended. */
export const readLinkCookie = (
  keys: Keys,
  publicUrl: string,
  cookies: Record<string, string | undefined>,
): LinkCookie | null => {
  const signed = cookies[linkCookieName(publicUrl)];
  const session = signed ? unsign(keys.of("link-session"), signed) : null;
  if (session === null) return null;
  const [linkId = "", generation = "", deviceId = ""] = session.split("_");
  return { linkId, generation: Number(generation), deviceId };
};

const LINK_SESSION_MS = 30 * 24 * 60 * 60 * 1000;

/** What the browser keeps of an opened personal link: never longer than the link stands. */
export const linkSessionCookie = (
  { keys, now }: { keys: Keys; now: Date },
  publicUrl: string,
  link: { id: string; generation: number; deviceId: string; expiresAt: Date },
) => {
  const expires = new Date(Math.min(link.expiresAt.getTime(), now.getTime() + LINK_SESSION_MS));
  const { id: linkId, generation, deviceId } = link;
  return linkCookie(publicUrl, linkCookieValue(keys, { linkId, generation, deviceId }), expires);
};

export const endedLinkSessionCookie = (publicUrl: string) => linkCookie(publicUrl, "", new Date(0));

export const endedAccountCookie = (publicUrl: string) => ({
  ...linkCookie(publicUrl, "", new Date(0)),
  name: accountCookieName(publicUrl),
});

export type LinkSessionCookie = ReturnType<typeof linkCookie>;

const linkCookie = (publicUrl: string, value: string, expires: Date) => ({
  name: linkCookieName(publicUrl),
  value,
  options: { path: "/", httpOnly: true, sameSite: "lax" as const, secure: publicUrl.startsWith("https:"), expires },
});

/** The cookie that better-auth writes and every request is read by. */
export const accountCookie = (keys: Keys, publicUrl: string) => ({
  name: accountCookieName(publicUrl),
  secret: accountSecret(keys),
  /** The session's token; null: none, or forged. */
  readToken: (cookies: Record<string, string | undefined>) => readAccountToken(keys, publicUrl, cookies),
});
