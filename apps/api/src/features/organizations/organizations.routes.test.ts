import {
  changeOrganization,
  decideOrganization,
  listOrganizations,
  listSimilarOrganizations,
  type NewOrganization,
  readOrganization,
  registerOrganization,
} from "@runde-tische/contracts/organizations";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";

const newOrganization = (ars: string, name = "Caritas Sozialstation"): NewOrganization => ({
  name,
  shortName: null,
  kind: "association",
  umbrella: "caritas",
  municipalityArs: ars,
  street: null,
  postcode: null,
  city: null,
  website: null,
  mail: "info@caritas.example",
  phone: null,
  about: null,
  serviceAreas: [ars],
});

const coordinatorOf = async (harness: Harness, ars: string) => {
  await createMunicipality(harness.db, ars);
  const coordinator = await harness.person({ secondFactor: true });
  await appointCoordinator(harness.db, ars, coordinator.personId);
  return coordinator;
};

const mailsAbout = (harness: Harness, subjectId: string) =>
  harness.db.mail.findMany({ where: { subjectId }, select: { kind: true, personId: true }, orderBy: { id: "asc" } });

describe("registering an organization", () => {
  test("it waits, unseen by everybody but its members and those who decide", async ({ harness, visitor, stranger }) => {
    const coordinator = await coordinatorOf(harness, "09701");
    const elsewhere = await coordinatorOf(harness, "09702");
    const founder = await harness.person();

    const { status, body } = await founder.call(registerOrganization, { body: newOrganization("09701") });
    const params = { organizationId: body.id };
    const statuses: number[] = [];
    for (const reader of [visitor, stranger, elsewhere, coordinator, founder])
      statuses.push((await reader.attempt(readOrganization, { params })).status);

    expect([status, body.status, body.may]).toEqual([
      201,
      "pending",
      { edit: true, decide: false, manageMembers: true, seeMembers: true },
    ]);
    expect(statuses).toEqual([404, 404, 404, 200, 200]);
    expect(await mailsAbout(harness, body.id)).toEqual([
      { kind: "organization.waiting", personId: coordinator.personId },
    ]);
  });

  test("pending ones are listed only for those who decide on them", async ({ harness, visitor }) => {
    const coordinator = await coordinatorOf(harness, "09703");
    const elsewhere = await coordinatorOf(harness, "09704");
    const founder = await harness.person();
    const { body } = await founder.call(registerOrganization, { body: newOrganization("09703") });

    const pending = async (reader: { call: typeof visitor.call }) =>
      (await reader.call(listOrganizations, { query: { status: "pending" } })).body.items.map(({ id }) => id);

    expect(await pending(coordinator)).toEqual([body.id]);
    expect(await pending(founder)).toEqual([body.id]);
    expect([await pending(elsewhere), await pending(visitor)]).toEqual([[], []]);
  });

  test("without a verified mail address nobody registers", async ({ harness, visitor }) => {
    await createMunicipality(harness.db, "09705");
    const unverified = await harness.person();
    await harness.db.authUser.update({ where: { id: unverified.accountId }, data: { emailVerified: false } });

    const anonymous = await visitor.attempt(registerOrganization, { body: newOrganization("09705") });
    const refused = await unverified.attempt(registerOrganization, { body: newOrganization("09705") });

    expect([anonymous.body.code, refused.body.code]).toEqual(["sign-in-required", "mail-not-verified"]);
  });

  test("a service area that no municipality has is named", async ({ harness, stranger }) => {
    await createMunicipality(harness.db, "09706");

    const { body } = await stranger.attempt(registerOrganization, {
      body: { ...newOrganization("09706"), serviceAreas: ["09706", "88888"] },
    });

    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(["/serviceAreas/1"]);
  });

  test("likely duplicates are found in the same county, however they are spelt", async ({ harness, stranger }) => {
    const known = await createOrganization(harness.db, {
      name: "Förderverein für Flüchtlinge e. V.",
      municipalityArs: "09707",
    });
    await createOrganization(harness.db, { name: "Förderverein für Flüchtlinge e.V.", municipalityArs: "09708" });
    await createOrganization(harness.db, { name: "Jobcenter", municipalityArs: "09707" });
    await createOrganization(harness.db, {
      name: "Foerderverein Fluechtlinge",
      municipalityArs: "09707",
      status: "pending",
    });

    const { body } = await stranger.call(listSimilarOrganizations, {
      query: { name: "FOERDERVEREIN fuer Fluechtlinge gGmbH", municipality: "09707" },
    });

    expect(body.items.map(({ id }) => id)).toEqual([known.id]);
  });
});

describe("deciding on a registration", () => {
  test("needs the second factor, and a seen one who may not decide is refused", async ({ harness }) => {
    await coordinatorOf(harness, "09711");
    const withoutFactor = await harness.person();
    await appointCoordinator(harness.db, "09711", withoutFactor.personId);
    const founder = await harness.person();
    const { body } = await founder.call(registerOrganization, { body: newOrganization("09711") });
    const decision = { params: { organizationId: body.id }, body: { accepted: true as const } };

    const unproven = await withoutFactor.attempt(decideOrganization, decision);
    const own = await founder.attempt(decideOrganization, decision);

    expect([unproven.body.code, own.body.code]).toEqual(["second-factor-required", "forbidden"]);
  });

  test("confirmed, it is there for everybody; of two who decide at once one is told so", async ({
    harness,
    visitor,
  }) => {
    const coordinator = await coordinatorOf(harness, "09712");
    const founder = await harness.person();
    const { body } = await founder.call(registerOrganization, { body: newOrganization("09712") });
    const params = { organizationId: body.id };

    const answers = await Promise.all([
      coordinator.attempt(decideOrganization, { params, body: { accepted: true } }),
      coordinator.attempt(decideOrganization, { params, body: { accepted: false, reason: "Doppelt" } }),
    ]);
    const { decisionReason } = await harness.db.organization.findUniqueOrThrow({ where: { id: body.id } });
    const kinds = (await mailsAbout(harness, body.id)).map(({ kind }) => kind);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("already-decided");
    expect(kinds).toHaveLength(2);
    expect(kinds).toContain(decisionReason ? "organization.refused" : "organization.confirmed");
    expect((await visitor.attempt(readOrganization, { params })).status).toBe(decisionReason ? 404 : 200);
  });

  test("refused, only its members and those who decide read why", async ({ harness, visitor }) => {
    const coordinator = await coordinatorOf(harness, "09713");
    const founder = await harness.person();
    const { body } = await founder.call(registerOrganization, { body: newOrganization("09713") });
    const params = { organizationId: body.id };

    await coordinator.call(decideOrganization, { params, body: { accepted: false, reason: "Kein Verein" } });
    const read = await founder.call(readOrganization, { params });

    expect([read.body.status, read.body.decisionReason]).toEqual(["archived", "Kein Verein"]);
    expect((await visitor.attempt(readOrganization, { params })).status).toBe(404);
    expect(await mailsAbout(harness, body.id)).toContainEqual({
      kind: "organization.refused",
      personId: founder.personId,
    });
  });
});

describe("keeping a profile", () => {
  test("two who change it from the same version do not overwrite each other", async ({ harness }) => {
    const organization = await createOrganization(harness.db, { municipalityArs: "09721" });
    const [one, two] = [await harness.person(), await harness.person()];
    for (const { personId } of [one, two])
      await createMembership(harness.db, { organizationId: organization.id, personId, role: "admin" });
    const params = { organizationId: organization.id };
    const change = (about: string) => ({ params, ifMatch: 1, body: { about, serviceAreas: ["09721"] } });

    const answers = await Promise.all([
      one.attempt(changeOrganization, change("Erste")),
      two.attempt(changeOrganization, change("Zweite")),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("a plain member may not", async ({ harness }) => {
    const organization = await createOrganization(harness.db, { municipalityArs: "09722" });
    const member = await harness.person();
    await createMembership(harness.db, { organizationId: organization.id, personId: member.personId });

    const { status } = await member.attempt(changeOrganization, {
      params: { organizationId: organization.id },
      ifMatch: 1,
      body: { about: "Neu" },
    });

    expect(status).toBe(403);
  });
});

test("the list goes on page by page and finds a part of the name", async ({ harness, visitor }) => {
  for (const name of ["Wohnungsbau Ü", "Wohnungsbau A", "Wohnungsbau M"])
    await createOrganization(harness.db, { name, municipalityArs: "09731" });
  const query = { q: "wohnungsBAU", municipality: "09731", limit: 2 };

  const first = await visitor.call(listOrganizations, { query });
  const second = await visitor.call(listOrganizations, { query: { ...query, cursor: first.body.nextCursor ?? "" } });

  expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual([
    "Wohnungsbau A",
    "Wohnungsbau M",
    "Wohnungsbau Ü",
  ]);
  expect(second.body.nextCursor).toBeNull();
});
