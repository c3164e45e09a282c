import type { UpkeepNeed } from "@runde-tische/contracts/memberships";

const WORDS: Record<UpkeepNeed, string> = {
  unconfirmed: "unbestaetigt",
  untold: "nicht-informiert",
  withdrawn: "herausgenommen",
};

/** The rest of an organization's address that narrows its members. */
export const addressOfNeed = (need: UpkeepNeed | undefined): string => (need ? `?eintraege=${WORDS[need]}` : "?");

export const needOf = (search: URLSearchParams): UpkeepNeed | undefined =>
  (Object.keys(WORDS) as UpkeepNeed[]).find((need) => WORDS[need] === search.get("eintraege"));
