import type { Municipality } from "@runde-tische/contracts/municipalities";
import { useQuery } from "@tanstack/react-query";
import { decidesFor } from "../../features/me/decides-for.ts";
import { meQuery } from "../../features/me/me.queries.ts";

/** Whether a table set up here is a proposal; before its municipality is chosen, whether any would be one. */
export const useProposes = (municipality: Municipality | null): boolean => {
  const { data: me } = useQuery(meQuery);
  return me ? !decidesFor(me, municipality?.ars) : false;
};
