import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { paths, safeReturnTo } from "../../app/paths.ts";
import { meQuery } from "../../features/me/me.queries.ts";

/** Leads on to where signing in was asked for, by way of the second factor when the account has one. */
export const useGoOnSignedIn = (): ((needsCode?: boolean) => Promise<void>) => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const returnTo = safeReturnTo(useSearchParams()[0].get("zurueck"));
  return async (needsCode = false) => {
    const me = needsCode ? null : await queryClient.ensureQueryData(meQuery);
    const lacksFactor = needsCode || (me?.hasSecondFactor === true && !me.isSecondFactorShown);
    await navigate(lacksFactor ? paths.secondFactor(returnTo) : returnTo, { replace: true });
  };
};
