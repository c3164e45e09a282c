import { useQuery } from "@tanstack/react-query";
import { useMatch } from "react-router";
import { meetingQuery } from "../features/meetings/meetings.queries.ts";
import { organizationQuery } from "../features/organizations/organizations.queries.ts";
import { linkSessionQuery } from "../features/personal-links/personal-links.queries.ts";
import { roundTableQuery } from "../features/round-tables/round-tables.queries.ts";
import { paths, patterns } from "./paths.ts";

const ofInstallation = [
  { key: "imprint", to: paths.imprint() },
  { key: "privacy", to: paths.privacy() },
  { key: "accessibility", to: paths.accessibility() },
] as const;

/** The municipality whose page, or whose organization's, table's or meeting's page, is shown; null elsewhere. */
const useMunicipalityShown = (): string | null => {
  const municipality = useMatch({ path: patterns.municipality, end: false });
  const organizationId = useMatch({ path: patterns.organization, end: false })?.params.organizationId;
  const tableId = useMatch({ path: patterns.table, end: false })?.params.tableId;
  const meetingShown = useMatch({ path: patterns.meeting, end: false })?.params.meetingId;
  const isLink = useMatch(patterns.personalLink) !== null;
  // Only what the page itself has loaded.
  const { data: organization } = useQuery({ ...organizationQuery(organizationId ?? ""), enabled: false });
  const { data: table } = useQuery({ ...roundTableQuery(tableId ?? ""), enabled: false });
  const { data: link } = useQuery({ ...linkSessionQuery, enabled: false });
  const meetingId = meetingShown ?? (isLink ? link?.meetingId : undefined);
  const { data: meeting } = useQuery({ ...meetingQuery(meetingId ?? ""), enabled: false });
  const owner = table?.municipality ?? organization?.municipality;
  return municipality?.params.ars ?? owner?.ars ?? meeting?.table.municipalityArs ?? null;
};

/** A municipality's own legal pages while one of its pages is shown, else those of the installation. */
export const useLegalLinks = () => {
  const ars = useMunicipalityShown();
  return ofInstallation.map(({ key, to }) => ({ key, to: ars === null ? to : paths.legalText(ars, to.slice(1)) }));
};
