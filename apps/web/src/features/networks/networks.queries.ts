import { readNetwork } from "@runde-tische/contracts/networks";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const networkQuery = (ars: string) =>
  queryOptions({
    queryKey: ["networks", ars],
    queryFn: ({ signal }) => api(readNetwork, { params: { ars } }, signal),
  });
