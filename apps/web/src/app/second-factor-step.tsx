import { useQuery } from "@tanstack/react-query";
import { useRevalidator } from "react-router";
import { SecondFactorPage } from "../features/accounts/components/second-factor-page.tsx";
import { meQuery } from "../features/me/me.queries.ts";
import { paths } from "./paths.ts";

/** In place of a page that needs the second factor; the page follows once it is shown. */
const SecondFactorStep = () => {
  const { data: me } = useQuery(meQuery);
  const { revalidate } = useRevalidator();
  return <SecondFactorPage setUpAt={me && !me.hasSecondFactor ? paths.account() : null} onShown={revalidate} />;
};

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default SecondFactorStep;
