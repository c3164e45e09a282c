import {
  readInstallationText,
  readLegalText,
  writeInstallationText,
  writeLegalText,
} from "@runde-tische/contracts/legal-texts";
import { expect } from "vitest";
import { appointCoordinator, createMunicipality } from "../../demo/municipalities.factory.ts";
import { test } from "../../testing/test.ts";

test("a town without a text shows its county's, then its own, and the county's again when it withdraws it", async ({
  harness,
  visitor,
}) => {
  await createMunicipality(harness.db, "09776", "Landkreis");
  await createMunicipality(harness.db, "097760101101", "Stadt");
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const write = (ars: string, text: string, ifMatch: number) =>
    admin.call(writeLegalText, { params: { ars, page: "imprint" }, body: { text }, ifMatch });
  const shown = async () => {
    const { body } = await visitor.call(readLegalText, { params: { ars: "097760101101", page: "imprint" } });
    return [body.text, body.source?.name ?? null, body.version];
  };

  expect(await shown()).toEqual([null, null, 0]);
  await write("09776", "Kreis", 0);
  expect(await shown()).toEqual(["Kreis", "Landkreis", 0]);
  await write("097760101101", "Rathaus", 0);
  expect(await shown()).toEqual(["Rathaus", "Stadt", 1]);
  await write("097760101101", "", 1);
  expect(await shown()).toEqual(["Kreis", "Landkreis", 2]);
});

test("two who write at once never overwrite each other, and the log keeps both texts", async ({ harness }) => {
  await createMunicipality(harness.db, "09777");
  const coordinator = await harness.person({ secondFactor: true });
  await appointCoordinator(harness.db, "09777", coordinator.personId);
  const write = (text: string, ifMatch: number) =>
    coordinator.attempt(writeLegalText, { params: { ars: "09777", page: "privacy" }, body: { text }, ifMatch });

  const first = await Promise.all([write("Eins", 0), write("Zwei", 0)]);
  await write("Drei", 1);
  const late = await write("Vier", 1);

  expect(first.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect([late.status, late.body.code]).toEqual([412, "stale"]);
  const row = await harness.db.legalText.findFirstOrThrow({ where: { municipalityArs: "09777" } });
  const log = await harness.db.change.findMany({
    where: { subjectId: row.id },
    include: { values: true },
    orderBy: { id: "asc" },
  });
  expect(log.map(({ values }) => values[0]?.after)).toEqual([expect.stringMatching(/Eins|Zwei/), "Drei"]);
});

test("only who decides for the municipality is offered to edit, and the second factor comes first", async ({
  harness,
  visitor,
}) => {
  await createMunicipality(harness.db, "09778");
  const coordinator = await harness.person();
  await appointCoordinator(harness.db, "09778", coordinator.personId);
  const params = { ars: "09778", page: "accessibility" as const };

  expect((await visitor.call(readLegalText, { params })).body.may).toEqual({ edit: false });
  expect((await coordinator.call(readLegalText, { params })).body.may).toEqual({ edit: true });
  const refused = await coordinator.attempt(writeLegalText, { params, body: { text: "Neu" }, ifMatch: 0 });
  expect(refused.body.code).toBe("second-factor-required");
});

test("what the installation wrote holds wherever nobody else did, and two who write it at once meet", async ({
  harness,
  visitor,
}) => {
  await createMunicipality(harness.db, "09779");
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const params = { page: "accessibility" as const };
  const write = (text: string, ifMatch: number) =>
    admin.attempt(writeInstallationText, { params, body: { text }, ifMatch });
  const inTown = async () =>
    (await visitor.call(readLegalText, { params: { ars: "09779", page: "accessibility" } })).body;

  expect((await visitor.call(readInstallationText, { params })).body).toMatchObject({ text: null, version: 0 });
  const first = await Promise.all([write("Eins", 0), write("Zwei", 0)]);
  const second = await write("Drei", 1);

  expect(first.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(second.status).toBe(200);
  expect((await visitor.call(readInstallationText, { params })).body).toMatchObject({
    text: "Drei",
    municipality: null,
    version: 2,
    may: { edit: false },
  });
  expect(await inTown()).toMatchObject({ text: "Drei", source: null, version: 0 });
  await admin.call(writeLegalText, { params: { ars: "09779", ...params }, body: { text: "Stadt" }, ifMatch: 0 });
  expect(await inTown()).toMatchObject({ text: "Stadt", source: { ars: "09779" } });
});
