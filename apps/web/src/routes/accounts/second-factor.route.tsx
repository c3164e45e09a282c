import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { SecondFactorPage } from "../../features/accounts/components/second-factor-page.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useReturnTo } from "./after-sign-in.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(meQuery);
  return null;
};

export const Component = () => {
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = useNavigate();
  const returnTo = useReturnTo();
  return (
    <SecondFactorPage
      // Without a session yet, signing in by password asked for the code: there is a second factor.
      setUpAt={me && !me.hasSecondFactor ? paths.account() : null}
      onShown={() => navigate(returnTo, { replace: true })}
    />
  );
};
