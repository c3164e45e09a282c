import type { RoundTable, SeatGroup } from "@runde-tische/contracts/round-tables";

/** The table's own names for its groups, without the groups that keep the usual name. */
export const groupLabels = ({ groupLabels: labels }: RoundTable): Partial<Record<SeatGroup, string>> =>
  Object.fromEntries(Object.entries(labels).filter(([, label]) => label !== undefined));
