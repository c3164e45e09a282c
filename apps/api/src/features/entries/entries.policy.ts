import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { readEntrySecret } from "../../lib/link-secret.ts";
import { localDay } from "../../lib/local-date.ts";
import * as entries from "./entries.repository.ts";
import type { EntryCookie } from "./entry-cookie.ts";

declare const proven: unique symbol;

/** An entry that the actor was shown to be about. Only this file makes one. */
export type EntryScope = entries.Found & { readonly [proven]: true };

/** Whoever acts, as the person of the entry. */
type Own = { ctx: Ctx; scope: EntryScope };

/** What was never given out is not found; what was, but ended, is told so. */
export const requireEntryBySecret = async (ctx: Ctx, secret: string): Promise<Own> => {
  const shown = readEntrySecret(ctx.keys, secret);
  if (!shown) throw new AppError("not-found");
  const found = await entries.find(ctx.db, shown.id, localDay(ctx.now));
  if (found?.generation !== shown.generation) throw new AppError("link-expired");
  return asEntry(ctx, found);
};

/** By the session that a mailed link opened; others of this browser make no difference. */
export const requireEntrySession = async (ctx: Ctx, session: EntryCookie | null): Promise<Own> => {
  const found = session && (await entries.find(ctx.db, session.membershipId, localDay(ctx.now)));
  if (!found || found.generation !== session.generation) throw new AppError("not-found");
  return asEntry(ctx, found);
};

/** Only the person: signed in, or by the session of the mailed link. To everybody else there is no such thing. */
export const requireOwnEntry = async (ctx: Ctx, session: EntryCookie | null, membershipId: string): Promise<Own> => {
  if (session?.membershipId === membershipId) return requireEntrySession(ctx, session);
  const found = await entries.find(ctx.db, membershipId, localDay(ctx.now));
  if (!found || ctx.actor.kind !== "person" || ctx.actor.personId !== found.personId) throw new AppError("not-found");
  return { ctx, scope: found as EntryScope };
};

const asEntry = (ctx: Ctx, found: entries.Found): Own => {
  const { membershipId, personId } = found;
  return { ctx: { ...ctx, actor: { kind: "entry", membershipId, personId } }, scope: found as EntryScope };
};
