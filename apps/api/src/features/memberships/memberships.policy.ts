import type { Actor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { refusal, requireOrganizationSeen } from "../access/access.policy.ts";
import { listOrganizationStandings, type OrganizationStanding } from "../access/access.repository.ts";
import type { InsideReach, Reach } from "../access/reach.ts";
import { findCurrent } from "./memberships.repository.ts";

declare const proven: unique symbol;

/** The members of an organization that the actor was shown to see. Only this file makes one. */
export type MembersScope = {
  readonly organizationId: string;
  readonly standing: OrganizationStanding;
  readonly reach: Reach;
  readonly manages: boolean;
  readonly [proven]: true;
};

/** One membership the actor was shown to see. */
export type MembershipScope = MembersScope & {
  readonly membershipId: string;
  readonly personId: string;
  readonly isSelf: boolean;
};

/** One that the actor manages or is. */
export type InsideScope = MembershipScope & { readonly reach: InsideReach };

export const requireVisibleMembers = async (ctx: Ctx, organizationId: string): Promise<MembersScope> => {
  const standing = await requireOrganizationSeen(ctx, organizationId);
  const manages = standing.isAdmin || standing.decides;
  return { organizationId, standing, reach: reachOf(standing), manages } as MembersScope;
};

/** For many organizations at once; those that the actor does not see are missing. */
export const reachesOf = async (ctx: Ctx, organizationIds: readonly string[]): Promise<Map<string, Reach>> => {
  const standings = await listOrganizationStandings(ctx, [...new Set(organizationIds)]);
  const seen = standings.filter(({ status, isMember, decides }) => status === "active" || isMember || decides);
  return new Map(seen.map((standing) => [standing.organizationId, reachOf(standing)]));
};

const reachOf = ({ isMember, decides, inNetwork }: OrganizationStanding): Reach => {
  if (isMember) return "own";
  return decides || inNetwork ? "network" : "public";
};

export const requireManagedMembers = async (ctx: Ctx, organizationId: string): Promise<MembersScope> => {
  const scope = await requireVisibleMembers(ctx, organizationId);
  if (scope.manages) return scope;
  throw refusal(ctx, scope.standing.lacksSecondFactor, "forbidden");
};

/**
 * Whoever manages members from outside does not see all their contacts, and would learn them from what a list differs in or
 * where a mail would go.
 */
export const requireOwnMembers = async (ctx: Ctx, organizationId: string): Promise<MembersScope> => {
  const scope = await requireManagedMembers(ctx, organizationId);
  if (scope.reach !== "own") throw new AppError("forbidden");
  return scope;
};

export const requireVisibleMembership = async (ctx: Ctx, membershipId: string): Promise<MembershipScope> => {
  const found = await findCurrent(ctx.db, membershipId, localDay(ctx.now));
  if (!found) throw new AppError("not-found");
  const scope = await requireVisibleMembers(ctx, found.organizationId);
  const { personId } = found;
  if (isOwn(ctx.actor, { membershipId, personId }))
    return { ...scope, reach: "own", membershipId, personId, isSelf: true };
  if (scope.reach === "public" && !found.hasPublicContact)
    throw refusal(ctx, scope.standing.lacksSecondFactor, "not-found");
  return { ...scope, membershipId, personId, isSelf: false };
};

/** A signed-in person's, or the one entry that a mailed link opened. */
const isOwn = (actor: Actor, membership: { membershipId: string; personId: string }): boolean =>
  actor.kind === "entry"
    ? actor.membershipId === membership.membershipId
    : actor.kind === "person" && actor.personId === membership.personId;

export const requireManagedMembership = async (ctx: Ctx, membershipId: string): Promise<InsideScope> => {
  const scope = await requireVisibleMembership(ctx, membershipId);
  const { reach } = scope;
  if (scope.manages && reach !== "public") return { ...scope, reach };
  throw refusal(ctx, scope.standing.lacksSecondFactor, "forbidden");
};

/** The person themselves, or whoever manages the members. */
export const requireOwnOrManagedMembership = async (ctx: Ctx, membershipId: string): Promise<InsideScope> => {
  const scope = await requireVisibleMembership(ctx, membershipId);
  const { reach } = scope;
  if ((scope.manages || scope.isSelf) && reach !== "public") return { ...scope, reach };
  throw refusal(ctx, scope.standing.lacksSecondFactor, "forbidden");
};
