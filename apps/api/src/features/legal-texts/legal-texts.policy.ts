import type { Ctx } from "../../lib/context.ts";
import { requireMunicipalityDecider } from "../access/access.policy.ts";
import { decidesForMunicipality } from "../access/access.repository.ts";
import { requireAdministration } from "../administration/administration.policy.ts";

declare const proven: unique symbol;

/** A municipality, or with null the installation, whose legal pages the actor was shown to write. Only this file makes one. */
export type LegalTextScope = { readonly ars: string | null; readonly [proven]: true };

export const requireLegalEditor = async (ctx: Ctx, ars: string): Promise<LegalTextScope> => {
  await requireMunicipalityDecider(ctx, ars);
  return { ars } as LegalTextScope;
};

export const requireInstallationEditor = (ctx: Ctx): LegalTextScope => {
  requireAdministration(ctx);
  return { ars: null } as LegalTextScope;
};

/** The second factor is asked for when they save. */
export const mayEditLegalTexts = async ({ db, actor }: Ctx, ars: string | null): Promise<boolean> =>
  ars === null ? actor.kind === "person" && actor.isPlatformAdmin : decidesForMunicipality(db, actor, ars);
