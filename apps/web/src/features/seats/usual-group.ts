import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";

const groups: Record<OrganizationSummary["kind"], SeatGroup> = {
  association: "welfare",
  authority: "municipality",
  cooperative: "partner",
  initiative: "citizens",
  migrants: "citizens",
  council: "citizens",
  religious: "partner",
  school: "partner",
  company: "partner",
};

/** Where an organization of this kind usually sits; whoever adds the seat may say otherwise. */
export const usualGroup = ({ kind, umbrella }: Pick<OrganizationSummary, "kind" | "umbrella">): SeatGroup =>
  umbrella ? "welfare" : groups[kind];
