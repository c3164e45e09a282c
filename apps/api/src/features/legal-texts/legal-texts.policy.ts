import type { Ctx } from "../../lib/context.ts";
import { requireMunicipalityDecider } from "../access/access.policy.ts";
import { decidesForMunicipality } from "../access/access.repository.ts";

declare const proven: unique symbol;

/** A municipality whose legal pages the actor was shown to write. Only this file makes one. */
export type LegalTextScope = { readonly ars: string; readonly [proven]: true };

export const requireLegalEditor = async (ctx: Ctx, ars: string): Promise<LegalTextScope> => {
  await requireMunicipalityDecider(ctx, ars);
  return { ars } as LegalTextScope;
};

/** The second factor is asked for when they save. */
export const mayEditLegalTexts = (ctx: Ctx, ars: string): Promise<boolean> =>
  decidesForMunicipality(ctx.db, ctx.actor, ars);
