import { expect } from "vitest";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { getPdf } from "../../testing/pdf.ts";
import { test } from "../../testing/test.ts";

test("the list of attendance has the seats by group with room to sign, and not those who were erased", async ({
  harness,
  table,
  coordinator,
}) => {
  const { db } = harness;
  const { meeting, organization, deputy } = await createInvitedTable(harness, table.id, { isInvited: true });
  const citizen = await createPerson(db, { name: "Bruno Bürger" });
  const seat = await createSeat(db, { tableId: table.id, group: "citizens", hasVote: false });
  await createSeatHolding(db, { seatId: seat.id, personId: citizen.id });
  await createSeat(db, { tableId: table.id, group: "partner", role: "guest" });
  await db.person.update({ where: { id: deputy.id }, data: { name: null, mail: null, erasedAt: harness.clock.now() } });

  const path = `/meetings/${meeting.id}/signatures.pdf` as const;
  const pdf = await getPdf(coordinator, path);

  expect(pdf).toMatchObject({ isTagged: true, claimsUa: true, language: "de" });
  expect(pdf.roles.filter((role) => role === "TH").length).toBeGreaterThanOrEqual(8);
  for (const text of [
    organization.name,
    "Dana Delegierte",
    "Bruno Bürger",
    "Bürgerschaft",
    "ohne Stimme",
    "Unterschrift",
  ])
    expect(pdf.text).toContain(text);
  expect(pdf.text).not.toMatch(/Dirk|Gast/);
});

test("a surname that is longer than its column is divided, a short one never", async ({
  harness: { db },
  table,
  coordinator,
}) => {
  const meeting = await createMeeting(db, { tableId: table.id });
  for (const name of ["Karl-Friedrich Wolfeschlegelsteinhausenbergerdorff", "Bruno Bürgermeister"]) {
    const seat = await createSeat(db, { tableId: table.id });
    await createSeatHolding(db, { seatId: seat.id, personId: (await createPerson(db, { name })).id });
  }

  const { text } = await getPdf(coordinator, `/meetings/${meeting.id}/signatures.pdf`);

  expect(text).toMatch(/Wolfeschle\p{L}*[-\u00ad]\n/u);
  expect(text).toContain("Bürgermeister");
});

test("the list of attendance names a group again where it runs on to another page", async ({
  harness,
  table,
  coordinator,
}) => {
  const { meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
  for (let count = 0; count < 20; count += 1) await createSeat(harness.db, { tableId: table.id, group: "citizens" });

  const pdf = await getPdf(coordinator, `/meetings/${meeting.id}/signatures.pdf`);

  const named = pdf.pages.map((page) => page.includes("Bürgerschaft") && page.includes("Unterschrift"));
  expect(named.length).toBeGreaterThan(2);
  expect(named.slice(1)).not.toContain(false);
  expect(pdf).toMatchObject({ isTagged: true, claimsUa: true });
  expect(pdf.roles.filter((role) => role === "H2")).toHaveLength(2);
});

test("name cards name each delegate once for the reader of the screen, deputies when wanted", async ({
  harness,
  table,
  coordinator,
}) => {
  const { meeting, organization } = await createInvitedTable(harness, table.id, { isInvited: true });
  const path = `/meetings/${meeting.id}/name-cards.pdf` as const;

  const pdf = await getPdf(coordinator, path);
  const all = await getPdf(coordinator, `${path}?who=all`);

  expect(pdf).toMatchObject({ claimsUa: true });
  expect(pdf.text).toContain("Dana Delegierte");
  expect(pdf.text).toContain(organization.name);
  expect(pdf.text).not.toContain("Dirk");
  expect(pdf.roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(all.text).toContain("Dirk Stellvertreter");
});

test("has the letters of the names that come to a table here, whatever fonts the machine has", async ({
  harness,
  table,
  coordinator,
}) => {
  const { meeting, delegate } = await createInvitedTable(harness, table.id, { isInvited: true });
  const name = "Нгуєнко Phượng Żółć محمد አበበ თამარ Տիգրան सुनीता கவிதா สมชาย יוסף 🎉";
  await harness.db.person.update({ where: { id: delegate.id }, data: { name } });

  // PDF/UA refuses a document with a letter that no font has.
  for (const kind of ["signatures", "name-cards"] as const)
    expect(await getPdf(coordinator, `/meetings/${meeting.id}/${kind}.pdf`)).toMatchObject({ claimsUa: true });
});
