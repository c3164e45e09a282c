import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { entryCookieName, entryCookieValue } from "../../features/entries/entry-cookie.ts";
import { linkCookieName, linkCookieValue } from "../../features/sessions/link-cookie.ts";
import type { Client } from "../client.ts";
import { DAY_MS } from "../clock.ts";
import { type Harness, PUBLIC_URL } from "../harness.ts";
import { createPlace, type Place } from "./places.ts";
import { type ActorName, PLACES, type PlaceName } from "./rules.ts";

const HERE = "09999";
const ELSEWHERE = "08888";

export type World = Awaited<ReturnType<typeof createWorld>>;

/** One county with an actor of each kind, and a second one in which none of them is anything. */
export const createWorld = async (harness: Harness) => {
  const { db } = harness;
  await createMunicipality(db, HERE);
  await createMunicipality(db, ELSEWHERE);
  const organizations = await createOrganizations(harness);
  const people = await createPeople(harness);
  const entries = await Promise.all(
    PLACES.map(
      async (name) =>
        [
          name,
          await createPlace(harness, name, organizations[name], name === "own" ? organizations.office : null),
        ] as const,
    ),
  );
  const places = Object.fromEntries(entries) as Record<PlaceName, Place>;
  await joinOrganizations(harness, people, organizations);
  await takeSeats(harness, people, places.own);
  await appointCoordinator(db, HERE, people.municipalityCoordinator.personId);
  const link = await openLink(harness, places.own, people.seatHolder.personId);
  const entry = await openEntryOf(harness, places.own);
  const { bystander: _, ...actors } = people;
  const clients: Record<ActorName, Client> = { ...actors, anonymous: harness.visitor, link, entry };
  return { harness, places, clients, people };
};

type People = Awaited<ReturnType<typeof createPeople>>;

const createPeople = async (harness: Harness) => {
  const made = async (secondFactor: boolean, isPlatformAdmin = false) =>
    harness.person({ secondFactor, isPlatformAdmin });
  return {
    member: await made(false),
    organizationAdmin: await made(false),
    seatHolder: await made(false),
    moderator: await made(false),
    tableCoordinator: await made(true),
    municipalityCoordinator: await made(true),
    admin: await made(true, true),
    /** Whom others appoint. */
    bystander: await made(false),
  };
};

const createOrganizations = async ({ db }: Harness) => {
  const create = (name: string, ars: string, status: "active" | "pending") =>
    db.organization.create({
      data: { name, kind: "association", municipalityArs: ars, status, serviceAreas: { create: { arsPrefix: ars } } },
    });
  return {
    own: await create("Verein am Ort", HERE, "active"),
    office: await create("Landratsamt", HERE, "active"),
    other: await create("Nachbarverein", HERE, "active"),
    public: await create("Verein in der Ferne", ELSEWHERE, "active"),
    closed: await create("Wartender Verein", ELSEWHERE, "pending"),
  };
};

type Organizations = Awaited<ReturnType<typeof createOrganizations>>;

const joinOrganizations = async ({ db }: Harness, people: People, organizations: Organizations) => {
  const join = (personId: string, organizationId: string, role: "admin" | "member") =>
    db.membership.create({ data: { personId, organizationId, role, function: "Beratung" } });
  await join(people.member.personId, organizations.own.id, "member");
  await join(people.organizationAdmin.personId, organizations.own.id, "admin");
  await join(people.seatHolder.personId, organizations.office.id, "member");
  await join(people.moderator.personId, organizations.office.id, "member");
  await join(people.tableCoordinator.personId, organizations.office.id, "member");
};

const takeSeats = async ({ db }: Harness, people: People, own: Place) => {
  await db.tableCoordinator.create({ data: { tableId: own.tableId, personId: people.tableCoordinator.personId } });
  await db.seatHolding.updateMany({
    where: { seatId: own.heldSeatId },
    data: { personId: people.seatHolder.personId },
  });
  const chair = await db.seat.create({ data: { tableId: own.tableId, group: "municipality", role: "chair" } });
  await db.seatHolding.create({ data: { seatId: chair.id, personId: people.moderator.personId, role: "delegate" } });
};

const openEntryOf = async ({ keys, clock, withCookies }: Harness, { entryId }: Place): Promise<Client> => {
  const expires = new Date(clock.now().getTime() + DAY_MS);
  const value = entryCookieValue(keys, { membershipId: entryId, generation: 1 }, expires);
  return withCookies({ [entryCookieName(PUBLIC_URL)]: value });
};

const openLink = async (harness: Harness, own: Place, personId: string): Promise<Client> => {
  const { db, keys, clock } = harness;
  const link = await db.personalLink.create({
    data: {
      meetingId: own.meetingId,
      seatId: own.heldSeatId,
      personId,
      role: "delegate",
      expiresAt: new Date(clock.now().getTime() + 90 * DAY_MS),
    },
  });
  const device = await db.linkDevice.create({ data: { linkId: link.id, confirmedAt: clock.now() } });
  const value = linkCookieValue(keys, { linkId: link.id, generation: link.generation, deviceId: device.id });
  return harness.withCookies({ [linkCookieName(PUBLIC_URL)]: value });
};
