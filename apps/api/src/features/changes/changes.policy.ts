import type { Ctx } from "../../lib/context.ts";
import { requireMunicipalityDecider } from "../access/access.policy.ts";
import { requireAdministration } from "../administration/administration.policy.ts";

declare const proven: unique symbol;

/** A log that the actor was shown to see. Only this file makes one. Null: of the whole installation. */
export type LogScope = { readonly ars: string | null; readonly [proven]: true };

export const requireWholeLog = (ctx: Ctx): LogScope => {
  requireAdministration(ctx);
  return { ars: null } as LogScope;
};

/** Whoever decides for a municipality manages its tables and organizations, closed ones too. */
export const requireMunicipalityLog = async (ctx: Ctx, ars: string): Promise<LogScope> => {
  await requireMunicipalityDecider(ctx, ars);
  return { ars } as LogScope;
};
