import type { Me } from "@runde-tische/contracts/me";
import type { Membership } from "@runde-tische/contracts/memberships";
import type { Municipality } from "@runde-tische/contracts/municipalities";
import type { Organization } from "@runde-tische/contracts/organizations";

/** Answers that several pages ask for. */
export const musterstadt: Municipality = {
  ars: "160750000001",
  level: "municipality",
  name: "Musterstadt",
  district: "Landkreis Musterland",
  state: "Thüringen",
  postcode: "98999",
};

export const me: Me = {
  personId: "0193a0c0-0000-7000-8000-000000000001",
  name: "Ada Beispiel",
  mail: "ada@stadt.example",
  language: "de",
  isMailVerified: true,
  hasSecondFactor: false,
  isSecondFactorShown: false,
  isPlatformAdmin: false,
  coordinates: [],
  coordinatesTables: false,
  memberships: [],
  version: 1,
};

export const caritas: Organization = {
  id: "0193a0c0-0000-7000-8000-0000000000c1",
  name: "Caritasverband Musterland",
  shortName: "Caritas",
  kind: "association",
  umbrella: "caritas",
  municipality: musterstadt,
  status: "active",
  street: null,
  postcode: null,
  city: null,
  website: null,
  mail: "info@caritas.example",
  phone: "03699 1000",
  about: "Migrationsberatung.",
  serviceAreas: [musterstadt],
  dataProtectionContact: null,
  legalRegime: "kdg",
  registeredAt: "2026-01-01T09:00:00.000Z",
  decisionReason: null,
  version: 4,
  may: { edit: true, decide: false, manageMembers: true, seeMembers: true },
};

export const elena: Membership = {
  id: "0193a0c0-0000-7000-8000-0000000000d1",
  personId: "0193a0c0-0000-7000-8000-0000000000d2",
  name: "Elena Popescu",
  function: "Jugendmigrationsdienst",
  role: "member",
  validFrom: "2026-01-01",
  validTo: null,
  confirmedAt: "2026-06-12T09:00:00.000Z",
  unconfirmedSince: null,
  upkeep: { toldAt: "2026-01-09T09:00:00.000Z", askedAt: null, withdrawnAt: null, isReachable: true },
  hasAccount: false,
  contacts: [{ kind: "mail", value: "elena@caritas.example", visibility: "network" }],
  responsibilities: [{ topic: "Jugend", ars: null, note: "12 bis 27 Jahre" }],
  version: 2,
};
