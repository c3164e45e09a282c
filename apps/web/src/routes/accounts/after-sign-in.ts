import { useQueryClient } from "@tanstack/react-query";
import { type NavigateOptions, useLocation, useNavigate, useSearchParams } from "react-router";
import { paths, safeReturnTo } from "../../app/paths.ts";
import { meQuery } from "../../features/me/me.queries.ts";

/** A way back with a secret after its `#` reaches no server: it travels in the state of the browser's history. */
export const keepReturnTo = (returnTo: string): { returnTo: string } => ({ returnTo });

/** Where signing in was asked for. */
export const useReturnTo = (): string => {
  const state: unknown = useLocation().state;
  const [search] = useSearchParams();
  return safeReturnTo(keptIn(state) ?? search.get("zurueck"));
};

const keptIn = (state: unknown): string | null =>
  typeof state === "object" && state !== null && "returnTo" in state ? String(state.returnTo) : null;

/** Leads on to where signing in was asked for, by way of the second factor when the account has one. */
export const useGoOnSignedIn = (): ((needsCode?: boolean) => Promise<void>) => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const returnTo = useReturnTo();
  return async (needsCode = false) => {
    const me = needsCode ? null : await queryClient.ensureQueryData(meQuery);
    const lacksFactor = needsCode || (me?.hasSecondFactor === true && !me.isSecondFactorShown);
    const [to, options] = lacksFactor ? secondFactorBefore(returnTo) : [returnTo, {}];
    await navigate(to, { ...options, replace: true });
  };
};

const secondFactorBefore = (returnTo: string): [string, NavigateOptions] =>
  returnTo.includes("#")
    ? [paths.secondFactor(), { state: keepReturnTo(returnTo) }]
    : [paths.secondFactor(returnTo), {}];
