import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { LetterCode } from "../../features/personal-links/components/letter-code.tsx";
import { useFragment } from "../../lib/fragment.ts";
import SignedInOpening from "./signed-in-opening.tsx";

export const Component = () => {
  const scanned = useFragment();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  if (me) return <SignedInOpening me={me} />;
  return (
    <LetterCode
      key={scanned}
      scanned={scanned}
      onOpened={() => void navigate(paths.personalLink(), { replace: true })}
    />
  );
};
