import type { Municipality } from "@runde-tische/contracts/municipalities";

/** Names are not unique: none is shown without what tells it apart. */
export const municipalityName = ({ name, district, state }: Municipality): string =>
  [...new Set([name, district, state])].filter(Boolean).join(", ");
