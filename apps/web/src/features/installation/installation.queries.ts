import { readInstallation } from "@runde-tische/contracts/installation";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** What kind of installation this is; it does not change while it runs. */
export const installationQuery = queryOptions({
  queryKey: ["installation"],
  queryFn: ({ signal }) => api(readInstallation, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
