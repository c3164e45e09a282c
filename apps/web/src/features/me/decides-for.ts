import type { Me } from "@runde-tische/contracts/me";

/**
 * Whether the reader decides for a municipality, or without one for any at all. The server knows better where a
 * municipality below has coordinators of its own: what comes of a request is told from its answer.
 */
export const decidesFor = ({ isPlatformAdmin, coordinates }: Me, ars?: string): boolean =>
  isPlatformAdmin || coordinates.some((own) => ars === undefined || ars.startsWith(own.ars));
