import { readMe } from "@runde-tische/contracts/me";
import { listMeetings } from "@runde-tische/contracts/meetings";
import { listOrganizations, type OrganizationSummary } from "@runde-tische/contracts/organizations";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { addSeat, listSeats } from "@runde-tische/contracts/seats";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality, roundTable, seat, testId } from "../../testing/table-answers.ts";

const address = `/tische/${testId(1)}?bereich=sitze`;
const managed = { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false };
const diakonie = seat({ id: testId(12) });

const organization = (name: string, id: string): OrganizationSummary => ({
  id,
  name,
  shortName: null,
  kind: "association",
  umbrella: null,
  municipality,
  status: "active",
});
const organizations = [organization("Diakonie Allgäu", testId(20)), organization("Caritas Allgäu", testId(21))];

const answers = [
  answer(readRoundTable, roundTable({ may: managed })),
  answer(listSeats, { items: [diakonie] }),
  answer(listMeetings, { items: [], nextCursor: null }),
  answer(listOrganizations, ({ url }) => {
    const q = url.searchParams.get("q") ?? "";
    return { items: organizations.filter(({ name }) => name.startsWith(q)), nextCursor: null };
  }),
  answer(addSeat, seat({ id: testId(13) })),
  answer(readMe, me()),
];

beforeEach(() => {
  stubEvents();
  sessionStorage.clear();
});

test("a second seat for an organization is said, and given only on purpose", async () => {
  const { user, calls } = await renderAt(address, answers);
  await user.click(await screen.findByRole("button", { name: "Sitz hinzufügen" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("combobox", { name: "Organisation" }), "Diak");
  await user.click(await screen.findByRole("option", { name: /Diakonie Allgäu/ }));

  expect(await dialog.findByText("Diakonie Allgäu hat schon einen Sitz an diesem Tisch.")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("dialog"))).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Weiteren Sitz hinzufügen" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({ organizationId: testId(20) }),
  );
});

test("while a search runs, nothing that an earlier text found can be chosen", async () => {
  const { user } = await renderAt(address, answers);
  await user.click(await screen.findByRole("button", { name: "Sitz hinzufügen" }));
  const field = within(await screen.findByRole("dialog")).getByRole("combobox", { name: "Organisation" });
  await user.type(field, "D");
  await screen.findByRole("option", { name: /Diakonie Allgäu/ });

  await user.clear(field);
  await user.type(field, "Car");

  expect(screen.queryByRole("option", { name: /Diakonie/ })).toBeNull();
  expect(await screen.findByRole("option", { name: /Caritas Allgäu/ })).toBeTruthy();
});
