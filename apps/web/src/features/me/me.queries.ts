import * as contract from "@runde-tische/contracts/me";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { hasStatus } from "../../lib/api-error.ts";

/** Who is signed in; `null` for a visitor. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<contract.Me | null> => {
    try {
      return await api(contract.readMe, {}, signal);
    } catch (error) {
      if (hasStatus(error, 401)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});
