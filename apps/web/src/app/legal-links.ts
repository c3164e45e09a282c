import { useQuery } from "@tanstack/react-query";
import { useMatch } from "react-router";
import { roundTableQuery } from "../features/round-tables/round-tables.queries.ts";
import { paths, patterns } from "./paths.ts";

const ofInstallation = [
  { key: "imprint", to: paths.imprint() },
  { key: "privacy", to: paths.privacy() },
  { key: "accessibility", to: paths.accessibility() },
] as const;

/** The municipality whose page, or whose table's page, is shown; null elsewhere. */
const useMunicipalityShown = (): string | null => {
  const municipality = useMatch({ path: patterns.municipality, end: false });
  const table = useMatch(patterns.table);
  // Only what the page itself has loaded.
  const { data } = useQuery({ ...roundTableQuery(table?.params.tableId ?? ""), enabled: false });
  return municipality?.params.ars ?? data?.municipality.ars ?? null;
};

/** A municipality's own legal pages while one of its pages is shown, else those of the installation. */
export const useLegalLinks = () => {
  const ars = useMunicipalityShown();
  return ofInstallation.map(({ key, to }) => ({ key, to: ars === null ? to : paths.legalText(ars, to.slice(1)) }));
};
