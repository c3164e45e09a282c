import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { readLinkSecret } from "../../lib/link-secret.ts";
import * as personalLinks from "./personal-links.repository.ts";

declare const proven: unique symbol;

/** A link whose secret was shown and which still stands, or whose session acts. Only this file makes one. */
export type LinkScope = personalLinks.LinkRow & { readonly [proven]: "alive" };

/** What was never given out is not found; what was, but ended, is told so. */
export const requireLinkBySecret = async (ctx: Ctx, secret: string): Promise<LinkScope> => {
  const shown = readLinkSecret(ctx.keys, secret);
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
