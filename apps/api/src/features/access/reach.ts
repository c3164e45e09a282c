import type { Contact } from "@runde-tische/contracts/memberships";

/** How far away somebody is from an organization's members. */
export type Reach = "own" | "network" | "public";

const SEEN: Record<Reach, readonly Contact["visibility"][]> = {
  own: ["internal", "network", "public"],
  network: ["network", "public"],
  public: ["public"],
};

/** Which contacts a reader sees. */
export const seenVisibilities = (reach: Reach): readonly Contact["visibility"][] => SEEN[reach];
