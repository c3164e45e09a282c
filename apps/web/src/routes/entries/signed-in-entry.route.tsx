import { type LoaderFunctionArgs, redirect, useNavigate, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { entryQuery } from "../../features/entries/entries.queries.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { OwnEntry } from "./own-entry.tsx";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const membershipId = params["membershipId"] ?? "";
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.ownEntry(membershipId)));
  await queryClient.ensureQueryData(entryQuery(membershipId));
  return null;
};

export const Component = () => {
  const { membershipId = "" } = useParams();
  const navigate = useNavigate();
  return <OwnEntry membershipId={membershipId} onErased={() => void navigate(paths.account())} />;
};
