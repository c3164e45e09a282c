import type { Municipality } from "@runde-tische/contracts/municipalities";

/** What tells places of the same name apart: district, state and, where known, postcode. */
export const municipalityPlace = ({ district, state, postcode, name }: Municipality): string =>
  [district, state === name ? null : state, postcode].filter(Boolean).join(" · ");

/** Names are not unique: nowhere shown without what tells them apart. */
export const municipalityName = (municipality: Municipality): string =>
  [municipality.name, municipality.district, municipality.state]
    .filter((part, index, parts) => part && parts.indexOf(part) === index)
    .join(", ");
