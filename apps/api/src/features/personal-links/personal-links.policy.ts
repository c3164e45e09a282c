import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { linkCodeHash, readLinkCode } from "../../lib/link-code.ts";
import { readLinkSecret } from "../../lib/link-secret.ts";
import * as personalLinks from "./personal-links.repository.ts";

declare const proven: unique symbol;

/** A link whose secret was shown and which still stands, or whose session acts. Only this file makes one. */
export type LinkScope = personalLinks.LinkRow & { readonly [proven]: "alive" };

/** What was never given out is not found; what was, but ended, is told so. */
export const requireLinkBySecret = async (ctx: Ctx, secret: string): Promise<LinkScope> => {
  return requireShown(ctx, readLinkSecret(ctx.keys, secret));
};

/** As printed in a letter. */
export const requireLinkByCode = async (ctx: Ctx, typed: string): Promise<LinkScope> => {
  const code = readLinkCode(typed);
  const shown = code === null ? null : await personalLinks.findByCode(ctx.db, linkCodeHash(ctx.keys, code));
  return requireShown(ctx, shown);
};

const requireShown = async (ctx: Ctx, shown: { id: string; generation: number } | null): Promise<LinkScope> => {
  const link = shown && (await personalLinks.find(ctx.db, shown.id, ctx.now));
  if (!link) throw new AppError("not-found");
  if (!link.isAlive || link.generation !== shown.generation) throw new AppError("link-expired");
  return link as LinkScope;
};

export const requireLinkSession = async (ctx: Ctx): Promise<LinkScope> => {
  const link = ctx.actor.kind === "link" && (await personalLinks.find(ctx.db, ctx.actor.linkId, ctx.now));
  if (!link) throw new AppError("not-found");
  return link as LinkScope;
};
