import type { Municipality } from "@runde-tische/contracts/municipalities";

/** What tells places of the same name apart: district, state, postcode. */
export const municipalityDetail = ({ name, district, state, postcode }: Municipality): string =>
  [district, state, postcode].filter((part) => part && part !== name).join(" · ");
