import type { Contact } from "@runde-tische/contracts/memberships";

/** How much of an organization's members somebody sees: all; names and what is meant for the network; public contacts without a name. */
export type Reach = "own" | "network" | "public";

/** Of those who see names. */
export type InsideReach = Exclude<Reach, "public">;

const SEEN: Record<Reach, readonly Contact["visibility"][]> = {
  own: ["internal", "network", "public"],
  network: ["network", "public"],
  public: ["public"],
};

/** Which contacts a reader sees. */
export const seenVisibilities = (reach: Reach): readonly Contact["visibility"][] => SEEN[reach];
