import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { type MembersScope, requireOwnMembers } from "../memberships/memberships.policy.ts";

declare const imports: unique symbol;

/** Members whom the actor sees and manages altogether, of an organization that goes on. Only this file makes one. */
export type ImportScope = MembersScope & { readonly [imports]: true };

export const requireImporter = async (ctx: Ctx, organizationId: string): Promise<ImportScope> => {
  const scope = await requireOwnMembers(ctx, organizationId);
  if (scope.standing.status === "archived") throw new AppError("conflict");
  return scope as ImportScope;
};
