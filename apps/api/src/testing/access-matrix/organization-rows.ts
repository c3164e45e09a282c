import { ADDRESS_FORMATS } from "@runde-tische/contracts/address-lists";
import * as calendarFeeds from "@runde-tische/contracts/calendar-feeds";
import * as erasures from "@runde-tische/contracts/erasures";
import * as me from "@runde-tische/contracts/me";
import * as memberships from "@runde-tische/contracts/memberships";
import * as municipalities from "@runde-tische/contracts/municipalities";
import * as organizations from "@runde-tische/contracts/organizations";
import * as responsibilities from "@runde-tische/contracts/responsibilities";
import * as seats from "@runde-tische/contracts/seats";
import * as tasks from "@runde-tische/contracts/tasks";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";

const inMunicipality = ({ ars }: Place) => ({ params: { ars } });
const inOrganization = ({ organizationId }: Place) => ({ params: { organizationId } });
const member = async (place: Place) => ({ params: { membershipId: (await place.newMembership()).id } });
const newOrganization = (ars: string) => ({
  name: "Neuer Verein",
  shortName: null,
  kind: "initiative",
  umbrella: null,
  municipalityArs: ars,
  street: null,
  postcode: null,
  city: null,
  website: null,
  mail: null,
  phone: null,
  about: null,
  serviceAreas: [ars],
});

export const organizationRows = [
  ...ADDRESS_FORMATS.map((format) =>
    row(raw(`/organizations/:organizationId/addresses.${format}`), rule.seeMembers, inOrganization),
  ),
  row(municipalities.searchMunicipalities, rule.anybody, () => ({ query: { q: "Muster" } })),
  row(municipalities.readMunicipality, rule.anybody, inMunicipality),
  row(municipalities.listMunicipalityCoordinators, rule.signedIn, inMunicipality),
  row(municipalities.appointMunicipalityCoordinator, rule.coordinateMunicipality, (place, { people }) => ({
    ...inMunicipality(place),
    body: { mail: people.bystander.mail },
  })),
  row(municipalities.dismissMunicipalityCoordinator, rule.coordinateMunicipality, async (place) => ({
    params: { coordinatorId: (await place.newMunicipalityCoordinator()).id },
  })),

  row(organizations.listOrganizations, rule.anybody),
  row(organizations.listSimilarOrganizations, rule.anybody, ({ ars }) => ({
    query: { name: "Verein", municipality: ars },
  })),
  row(organizations.registerOrganization, rule.signedIn, ({ ars }) => ({ body: newOrganization(ars) })),
  row(organizations.readOrganization, rule.seeOrganization, inOrganization),
  row(organizations.changeOrganization, rule.manageOrganization, (place) => ({
    ...inOrganization(place),
    body: {},
    ifMatch: 999,
  })),
  row(organizations.askToJoin, rule.askToJoin, inOrganization),
  row(organizations.listJoinRequests, rule.manageOrganization, inOrganization),
  row(organizations.decideJoinRequest, rule.manageMember, async (place) => ({
    params: { joinRequestId: (await place.newJoinRequest()).id },
    body: { accepted: false },
  })),
  row(seats.listOrganizationSeats, rule.seeOrganization, inOrganization),

  row(memberships.listMemberships, rule.seeOrganization, inOrganization),
  row(memberships.addMembership, rule.manageOrganization, (place) => ({
    ...inOrganization(place),
    body: { name: "Neues Mitglied", function: "Beratung" },
  })),
  row(memberships.readMembership, rule.seeMembers, member),
  row(memberships.changeMembership, rule.manageMember, async (place) => ({
    ...(await member(place)),
    body: {},
    ifMatch: 999,
  })),
  row(memberships.endMembership, rule.manageMember, async (place) => ({ ...(await member(place)), ifMatch: 999 })),
  row(memberships.inviteMember, rule.manageMember, member),
  row(memberships.askToConfirm, rule.manageMember, member),
  row(memberships.recordTold, rule.manageMember, async (place) => ({
    ...(await member(place)),
    body: { toldOn: "2026-11-01" },
  })),
  row(memberships.readUpkeep, rule.manageOrganization, inOrganization),
  row(responsibilities.searchResponsibilities, rule.anybody, () => ({ query: { q: "Beratung" } })),
  row(responsibilities.listTopics, rule.anybody),

  row(me.readMe, rule.signedIn),
  row(me.changeMe, rule.signedIn, () => ({ body: {}, ifMatch: 999 })),
  row(me.listMyMeetings, rule.signedIn),
  row(calendarFeeds.readCalendarFeed, rule.signedIn),
  row(calendarFeeds.renewCalendarFeed, rule.signedIn),
  row(calendarFeeds.endCalendarFeed, rule.signedIn),
  row(me.listMyRoundTables, rule.signedIn),
  row(tasks.listMyTasks, rule.signedIn),
  row(raw("/me/export"), rule.signedIn),
  row(raw("/me/export.html"), rule.signedIn),
  row(erasures.previewErasure, rule.signedIn),
  row(erasures.eraseMe, rule.signedIn, () => ({ body: {}, ifMatch: 999 })),
  row(erasures.eraseMember, rule.manageMember, member),
];

/** Last of its kind: it ends the waiting of the organization that others are held against. */
export const decideOrganizationRow = row(organizations.decideOrganization, rule.decideOrganization, (place) => ({
  ...inOrganization(place),
  body: { accepted: true },
}));
