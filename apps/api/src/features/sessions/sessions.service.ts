import type { Db } from "@runde-tische/database/client";
import { type Actor, ANONYMOUS } from "../../lib/actor.ts";
import { type Keys, unsign } from "../../lib/keys.ts";
import { readAccountToken } from "./account-cookie.ts";
import { LINK_COOKIE } from "./link-cookie.ts";
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

const linkActor = async ({ db, keys, now }: Where, cookies: Record<string, string | undefined>) => {
  const signed = cookies[LINK_COOKIE];
  const session = signed ? unsign(keys.of("link-session"), signed) : null;
  if (session === null) return null;
  const [linkId = "", generation = "", deviceId = ""] = session.split("_");
  const link = await sessions.findLinkSession(db, { linkId, generation: Number(generation), deviceId }, now);
  return link && { kind: "link" as const, ...link };
};
