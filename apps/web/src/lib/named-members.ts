import type { Membership, SeenMembership } from "@runde-tische/contracts/memberships";

/** Whoever may not see names gets less of each member. Here, since a query file gets nothing of a contract but its endpoints. */
export const isNamed = (one: SeenMembership): one is Membership => "personId" in one;
