import { useLocation } from "react-router";

/** The secret that stands in the address after `#`; empty without one. Browsers send it to no server. */
export const useFragment = (): string => useLocation().hash.slice(1);
