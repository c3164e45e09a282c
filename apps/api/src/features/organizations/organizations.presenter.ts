import { usualRegime } from "@runde-tische/contracts/legal-regimes";
import type { JoinRequest, Organization, OrganizationSummary } from "@runde-tische/contracts/organizations";
import type { OrganizationStanding } from "../access/access.repository.ts";
import { type MunicipalityLike, toMunicipality } from "../municipalities/municipalities.presenter.ts";
import type { JoinRequestRow } from "./join-requests.repository.ts";
import type { OrganizationListRow, OrganizationRow } from "./organizations.repository.ts";

export const toOrganizationSummary = (row: OrganizationListRow): OrganizationSummary => ({
  id: row.id,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind,
  umbrella: row.umbrella,
  municipality: toMunicipality(row.municipality),
  status: row.status,
});

export const toOrganization = (
  row: OrganizationRow,
  serviceAreas: readonly MunicipalityLike[],
  standing: OrganizationStanding,
): Organization => {
  const { isMember, isAdmin, decides, inNetwork } = standing;
  return {
    ...toOrganizationSummary(row),
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    website: row.website,
    mail: row.mail,
    phone: row.phone,
    dataProtectionContact: row.dataProtectionContact,
    about: row.about,
    serviceAreas: serviceAreas.map(toMunicipality),
    legalRegime: row.legalRegime ?? usualRegime(row.umbrella),
    registeredAt: row.createdAt.toISOString(),
    decisionReason: isMember || decides ? row.decisionReason : null,
    version: row.version,
    may: {
      edit: (isAdmin || decides) && row.status !== "archived",
      decide: decides && row.status === "pending",
      manageMembers: isAdmin || decides,
      seeMembers: isMember || decides || inNetwork,
    },
  };
};

export const toJoinRequest = (row: JoinRequestRow): JoinRequest => ({
  id: row.id,
  personId: row.personId,
  name: row.person.name,
  requestedAt: row.createdAt.toISOString(),
});
