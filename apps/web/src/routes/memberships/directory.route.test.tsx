import { type DirectoryEntry, listResponsibilities } from "@runde-tische/contracts/memberships";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, elena } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";

const entry: DirectoryEntry = {
  membershipId: elena.id,
  name: elena.name,
  function: elena.function,
  organization: { id: caritas.id, name: caritas.name },
  responsibilities: elena.responsibilities,
  contacts: [...elena.contacts, { kind: "phone", value: "03699 10-25", visibility: "public" }],
  confirmedAt: elena.confirmedAt,
  unconfirmedSince: null,
};

const found = answer(listResponsibilities, ({ url }) => ({
  items: url.searchParams.get("q") === "Wohnen" ? [] : [entry],
  nextCursor: null,
}));

test("an entry begins with the function and can be called at a touch", async () => {
  await renderAt("/zustaendigkeiten", [found]);

  const line = (await screen.findByText("Jugendmigrationsdienst")).closest("li") as HTMLElement;
  expect(line.textContent).toMatch(/^JugendmigrationsdienstElena Popescu, Caritasverband Musterland/);
  expect(within(line).getByRole("link", { name: "03699 10-25" }).getAttribute("href")).toBe("tel:036991025");
  expect(within(line).getByText("bestätigt am 12.06.2026")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("a search stands in the address; without a find the page says what else to try", async () => {
  const { user, router } = await renderAt("/zustaendigkeiten", [found]);

  await user.type(await screen.findByRole("searchbox", { name: "Wonach suchen Sie?" }), "Wohnen{Enter}");

  expect(await screen.findByText("Dazu ist niemand eingetragen")).toBeTruthy();
  expect(router.state.location.search).toBe("?suche=Wohnen");
  await user.click(screen.getByRole("button", { name: "Alle Einträge zeigen" }));
  expect(await screen.findByText("Jugendmigrationsdienst")).toBeTruthy();
  expect(router.state.location.search).toBe("");
});
