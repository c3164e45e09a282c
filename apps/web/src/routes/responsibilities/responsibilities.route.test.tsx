import { readMe } from "@runde-tische/contracts/me";
import { type DirectoryEntry, listTopics, searchResponsibilities } from "@runde-tische/contracts/responsibilities";
import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, elena, me, musterstadt } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";

const entry: DirectoryEntry = {
  membershipId: elena.id,
  name: elena.name,
  function: elena.function,
  organization: { id: caritas.id, name: caritas.name },
  responsibilities: [
    { topic: "Jugend", ars: musterstadt.ars, area: musterstadt.name, note: "12 bis 27 Jahre" },
    { topic: "Rumänisch", ars: null, area: null, note: null },
  ],
  foundResponsibilities: 1,
  contacts: [...elena.contacts, { kind: "phone", value: "03699 10-25", visibility: "public" }],
  deputy: { membershipId: caritas.id, name: "Vera Beispiel", function: "Beratung", contacts: [] },
  confirmedAt: elena.confirmedAt,
  unconfirmedSince: null,
};

const found = answer(searchResponsibilities, ({ url }) => ({
  items: url.searchParams.get("q") === "Wohnen" ? [] : [entry],
  hasMore: false,
  hasAllWords: true,
}));
const signedIn = [found, answer(listTopics, { items: ["Jugend", "Wohnen"] }), answer(readMe, me)];

test("an answer begins with the function, says why it was found, and can be called at a touch", async () => {
  await renderAt("/zustaendigkeiten?suche=Jugend", signedIn);

  const line = (await screen.findByRole("heading", { name: "Jugendmigrationsdienst" })).closest("li") as HTMLElement;
  expect(line.textContent).toMatch(
    /^JugendmigrationsdienstJugend: 12 bis 27 Jahre in MusterstadtAuch für: RumänischElena Popescu, Caritasverband Musterland/,
  );
  const call = within(line).getByRole("link", { name: /Anrufen: 03699 10-25/ });
  expect(call.getAttribute("href")).toBe("tel:+4936991025");
  expect(within(line).getByText("Vertretung: Vera Beispiel")).toBeTruthy();
  expect(within(line).getByText("bestätigt am 12.06.2026")).toBeTruthy();
  expect(screen.getByText("Ein Treffer")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("typing searches by itself, stands in the address, and the arrow down leads to the first number", async () => {
  const { user, router } = await renderAt("/zustaendigkeiten", signedIn);

  const field = await screen.findByRole("searchbox", { name: "Wonach suchen Sie?" });
  expect(document.activeElement).toBe(field);
  await user.type(field, "Jugend");
  await screen.findByText("Ein Treffer");
  expect(router.state.location.search).toBe("?suche=Jugend");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.getAttribute("href")).toBe("tel:+4936991025");
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(field);
});

test("a place that the address names wrongly is said to be so, and can be left out", async () => {
  const { user, router, calls } = await renderAt("/zustaendigkeiten?suche=Jugend&ort=muster", signedIn);

  expect(await screen.findByText("Diesen Ort gibt es hier nicht")).toBeTruthy();
  expect(calls.filter(({ path }) => path.endsWith("/responsibilities"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Überall suchen" }));
  expect(await screen.findByText("Ein Treffer")).toBeTruthy();
  expect(router.state.location.search).toBe("?suche=Jugend");
});

test("what nobody has confirmed for a year says since when", async () => {
  const old = { ...entry, confirmedAt: "2025-03-02T09:00:00.000Z", unconfirmedSince: "2026-03-02T09:00:00.000Z" };
  const answers = answer(searchResponsibilities, { items: [old], hasMore: false, hasAllWords: true });
  await renderAt("/zustaendigkeiten?suche=Jugend", [answers, ...signedIn.slice(1)]);

  expect(await screen.findByText("unbestätigt seit 02.03.2026")).toBeTruthy();
  expect(screen.getByText("zuletzt bestätigt am 02.03.2025")).toBeTruthy();
});

test("without a find the page says what else to try", async () => {
  const { user, router } = await renderAt("/zustaendigkeiten?suche=Wohnen&thema=Jugend", signedIn);

  expect(await screen.findByText("Dazu ist niemand eingetragen")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "In allen Themen suchen" }));
  expect(router.state.location.search).toBe("?suche=Wohnen");
});

test("whoever presses an example by keyboard goes on in the field", async () => {
  const { user } = await renderAt("/zustaendigkeiten", [found]);
  const example = await screen.findByRole("button", { name: "Ehrenamt" });

  act(() => example.focus());
  await user.keyboard("{Enter}");

  expect(await screen.findByText("Ein Treffer")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
});

test("a visitor who searched too often reads how long to wait, and may sign in instead", async () => {
  const refused = refuse(searchResponsibilities, "too-many-requests", undefined, { "retry-after": "541" });
  await renderAt("/zustaendigkeiten?suche=Jugend", [refused]);

  expect(await screen.findByText(/in 10 Minuten noch einmal\. Ohne Anmeldung ist/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Anmelden und mehr finden" }).getAttribute("href")).toBe(
    "/anmelden?zurueck=%2Fzustaendigkeiten%3Fsuche%3DJugend",
  );
});

test("a visitor is not answered before the third letter, and presses an example instead", async () => {
  const { user, calls, router } = await renderAt("/zustaendigkeiten?suche=Ju", [found]);

  const example = await screen.findByRole("button", { name: "Ehrenamt" });
  expect(calls.filter(({ path }) => path.includes("/responsibilities"))).toEqual([]);
  await user.click(example);
  expect(await screen.findByText("Ein Treffer")).toBeTruthy();
  expect(router.state.location.search).toBe("?suche=Ehrenamt");
});
