import {
  appointMunicipalityCoordinator,
  dismissMunicipalityCoordinator,
  listMunicipalityCoordinators,
  readMunicipality,
  searchMunicipalities,
} from "@runde-tische/contracts/municipalities";
import { describe, expect } from "vitest";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { test } from "../../testing/test.ts";

describe("finding a municipality", () => {
  test("umlauts may be typed in any way, and a later word counts too", async ({ harness, visitor }) => {
    await createMunicipality(harness.db, "091620000000", "München");
    await createMunicipality(harness.db, "091840138138", "Neubiberg bei München");
    await createMunicipality(harness.db, "057110000000", "Bielefeld");

    const names = async (q: string) =>
      (await visitor.call(searchMunicipalities, { query: { q } })).body.items.map(({ name }) => name);

    expect(await names("münch")).toEqual(["München", "Neubiberg bei München"]);
    expect(await names("Muenchen")).toEqual(["München", "Neubiberg bei München"]);
    expect(await names("munchen")).toEqual(["München", "Neubiberg bei München"]);
    expect(await names("ünchen")).toEqual([]);
    expect(await names("05711")).toEqual(["Bielefeld"]);
  });

  test("what somebody types is no pattern", async ({ harness, visitor }) => {
    await createMunicipality(harness.db, "091720000000", "Bad Aibling (Ort)");

    const { body } = await visitor.call(searchMunicipalities, { query: { q: "Bad Aibling (" } });
    const wild = await visitor.call(searchMunicipalities, { query: { q: "Bad.*g (" } });

    expect(body.items.map(({ name }) => name)).toEqual(["Bad Aibling (Ort)"]);
    expect(wild.body.items).toEqual([]);
  });

  test("a key that nobody has is not found", async ({ visitor }) => {
    const { status } = await visitor.attempt(readMunicipality, { params: { ars: "99" } });

    expect(status).toBe(404);
  });
});

describe("coordinators of a municipality", () => {
  test("appointing needs the second factor in this session", async ({ harness }) => {
    await createMunicipality(harness.db, "09771");
    const coordinator = await harness.person();
    await appointCoordinator(harness.db, "09771", coordinator.personId);

    const { status, body } = await coordinator.attempt(appointMunicipalityCoordinator, {
      params: { ars: "09771" },
      body: { mail: coordinator.mail },
    });

    expect([status, body.code]).toEqual([403, "second-factor-required"]);
  });

  test("a county's coordinator appoints the first one of its municipality and then decides there no more", async ({
    harness,
  }) => {
    await createMunicipality(harness.db, "09772");
    await createMunicipality(harness.db, "097720101101");
    const county = await harness.person({ secondFactor: true });
    const town = await harness.person({ name: "Amira Haddad", secondFactor: true });
    await appointCoordinator(harness.db, "09772", county.personId);
    const params = { ars: "097720101101" };

    const first = await county.call(appointMunicipalityCoordinator, { params, body: { mail: town.mail } });
    const again = await county.attempt(appointMunicipalityCoordinator, { params, body: { mail: county.mail } });
    const { body } = await town.call(listMunicipalityCoordinators, { params });

    expect(first.status).toBe(201);
    expect(again.status).toBe(403);
    expect(body.items.map(({ name }) => name)).toEqual(["Amira Haddad"]);
  });

  test("two who appoint the same person at once appoint them once; a dismissed one decides no more", async ({
    harness,
  }) => {
    await createMunicipality(harness.db, "09773");
    const [admin, person] = [
      await harness.person({ isPlatformAdmin: true, secondFactor: true }),
      await harness.person({ secondFactor: true }),
    ];
    const params = { ars: "09773" };
    const appoint = () => admin.call(appointMunicipalityCoordinator, { params, body: { mail: person.mail } });

    const [one, two] = await Promise.all([appoint(), appoint()]);
    await admin.call(dismissMunicipalityCoordinator, { params: { coordinatorId: one.body.id } });
    const refused = await person.attempt(appointMunicipalityCoordinator, { params, body: { mail: person.mail } });

    expect(two.body.id).toBe(one.body.id);
    expect(refused.status).toBe(403);
  });
});
