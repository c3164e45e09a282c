import type { Ctx } from "../../lib/context.ts";
import { refusal, requireOrganizationSeen } from "../access/access.policy.ts";
import type { OrganizationStanding } from "../access/access.repository.ts";

declare const proven: unique symbol;

/** An organization the actor was shown to see. Only this file makes one. */
export type OrganizationScope = {
  readonly organizationId: string;
  readonly standing: OrganizationStanding;
  readonly [proven]: "seen" | "managed" | "decided";
};

/** One whose profile and members the actor was shown to manage. */
export type ManagedOrganizationScope = OrganizationScope & { readonly [proven]: "managed" };

/** One whose registration the actor was shown to decide on. */
export type DecidedOrganizationScope = OrganizationScope & { readonly [proven]: "decided" };

export const requireVisibleOrganization = async (ctx: Ctx, organizationId: string): Promise<OrganizationScope> => {
  const standing = await requireOrganizationSeen(ctx, organizationId);
  return { organizationId, standing } as OrganizationScope;
};

export const requireManagedOrganization = async (
  ctx: Ctx,
  organizationId: string,
): Promise<ManagedOrganizationScope> => {
  const standing = await requireOrganizationSeen(ctx, organizationId);
  if (standing.isAdmin || standing.decides) return { organizationId, standing } as ManagedOrganizationScope;
  throw refusal(ctx, standing.lacksSecondFactor, "forbidden");
};

export const requireDecidedOrganization = async (
  ctx: Ctx,
  organizationId: string,
): Promise<DecidedOrganizationScope> => {
  const standing = await requireOrganizationSeen(ctx, organizationId);
  if (standing.decides) return { organizationId, standing } as DecidedOrganizationScope;
  throw refusal(ctx, standing.lacksSecondFactor, "forbidden");
};

/** As `requireManagedOrganization`, for a request to join: whoever sees no names learns of none. */
export const requireManagedRequests = async (ctx: Ctx, organizationId: string): Promise<ManagedOrganizationScope> => {
  const standing = await requireOrganizationSeen(ctx, organizationId);
  const { isMember, isAdmin, decides, inNetwork, lacksSecondFactor } = standing;
  if (isAdmin || decides) return { organizationId, standing } as ManagedOrganizationScope;
  throw refusal(ctx, lacksSecondFactor, isMember || inNetwork ? "forbidden" : "not-found");
};
