import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";

declare const proven: unique symbol;

/** An administrator who showed the second factor. Only this file makes one; what concerns the whole installation asks for it. */
export type AdministrationScope = { readonly personId: string; readonly [proven]: true };

/** For everybody else there is no administration. */
export const requireAdministration = ({ actor }: Pick<Ctx, "actor">): AdministrationScope => {
  if (actor.kind !== "person" || !actor.isPlatformAdmin) throw new AppError("not-found");
  if (!actor.hasSecondFactor) throw new AppError("second-factor-required");
  return { personId: actor.personId } as AdministrationScope;
};
