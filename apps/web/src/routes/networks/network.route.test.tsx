import { type Network, readNetwork } from "@runde-tische/contracts/networks";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { municipality } from "../../testing/table-answers.ts";

const id = (last: number) => `0193a0c0-0000-7000-8000-0000000000${last}`;
const table = (last: number, title: string, topics: string[]) =>
  ({ id: id(last), title, topics, visibility: "network", groupLabels: {} }) as const;
const organization = (last: number, name: string, ...tables: number[]) => ({
  id: id(last),
  name,
  shortName: null,
  kind: "association" as const,
  seats: tables.map((of) => ({ tableId: id(of), group: "welfare" as const })),
});

const network: Network = {
  municipality,
  tables: [
    { ...table(10, "Integration", []), topics: ["Arbeit"] },
    { ...table(11, "Wohnen", []), topics: ["Wohnen"] },
  ],
  organizations: [
    organization(20, "AWO", 10, 11),
    organization(21, "Caritas", 11),
    organization(22, "Diakonie", 10),
    organization(23, "Tafel"),
  ],
  isWhole: true,
  isCut: false,
};

const address = `/kommunen/${municipality.ars}/netzwerk`;
const names = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent);

test("the words beside the picture tell who sits where, with whom, and first who sits nowhere", async () => {
  await renderAt(address, [answer(readNetwork, network)]);

  expect(await screen.findByRole("img", { name: /Tische: 2, Organisationen: 4, davon mit Sitz: 3/ })).toBeTruthy();
  expect(names()).toEqual(["Tafel", "AWO", "Caritas", "Diakonie"]);
  const [, , awo] = screen.getAllByRole("row");
  expect(
    within(awo as HTMLElement)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual(["AWO", "Integration", "Wohnen"]);
  expect(within(awo as HTMLElement).getByText("2 Organisationen")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("4 Organisationen · 1 sitzt nirgends");
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("a topic in the address leaves its tables and who sits there", async () => {
  await renderAt(`${address}?thema=Wohnen&reihenfolge=name`, [answer(readNetwork, network)]);

  expect(await screen.findByRole("img", { name: /Tische: 1, Organisationen: 2/ })).toBeTruthy();
  expect(names()).toEqual(["AWO", "Caritas"]);
});

test("who does not belong to the network is told what is missing", async () => {
  const seated = network.organizations.slice(0, 3);
  await renderAt(address, [answer(readNetwork, { ...network, organizations: seated, isWhole: false, isCut: true })]);

  expect(await screen.findByText(/Organisationen ohne Sitz sehen nur Mitglieder/)).toBeTruthy();
  expect(screen.getByText(/größer, als sich hier zeigen lässt/)).toBeTruthy();
  expect(screen.queryByText("Sitzt an keinem Tisch")).toBeNull();
});

test("what the legend or a tap points at is named below the picture", async () => {
  const { user } = await renderAt(address, [answer(readNetwork, network)]);

  const legend = await screen.findByRole("region", { name: "Tische" });
  const picture = screen.getByRole("region", { name: "Das Netzwerk im Bild" });
  expect(within(picture).getByText(/^Außen stehen die Organisationen/)).toBeTruthy();
  await user.hover(within(legend).getByText("Integration"));
  expect(within(picture).getByText("Integration", { selector: "strong" }).parentElement?.textContent).toBe(
    "Integration: 2 Organisationen",
  );
  await user.pointer({ target: within(picture).getByText("Tafel", { selector: "text" }), keys: "[TouchA]" });
  expect(within(picture).getByText("Tafel", { selector: "strong" }).parentElement?.textContent).toBe(
    "Tafel: an keinem Tisch",
  );
});

test("without a table there is no empty picture", async () => {
  const organizations = network.organizations.slice(3);
  await renderAt(address, [answer(readNetwork, { ...network, tables: [], organizations })]);

  expect(await screen.findByText(/noch keinen Runden Tisch, den Sie sehen dürfen/)).toBeTruthy();
  expect(names()).toEqual(["Tafel"]);
  expect(screen.queryByRole("img", { name: /Netzwerk/ })).toBeNull();
});
