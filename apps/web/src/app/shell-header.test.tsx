import { readMe } from "@runde-tische/contracts/me";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { listMunicipalityCoordinators, readMunicipality } from "@runde-tische/contracts/municipalities";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../testing/answers.ts";
import { me } from "../testing/me.ts";
import { renderAt } from "../testing/render-at.tsx";

test.each([
  ["/organisationen/wartend", "Organisation", "true"],
  ["/sitzungen/0193a0c0-0000-7000-8000-000000000002", "Tische", "true"],
  ["/kommunen/09", "Übersicht", "true"],
  ["/gibt-es-nicht", undefined, undefined],
])("at %s the main navigation marks %s", async (address, place, current) => {
  await renderAt(address, [
    answer(readMe, me()),
    answer(listOrganizations, { items: [], nextCursor: null }),
    refuse(readMeeting, "not-found"),
    refuse(readMunicipality, "not-found"),
    refuse(listMunicipalityCoordinators, "not-found"),
  ]);
  await screen.findByRole("heading", { level: 1 });

  const links = within(screen.getByRole("navigation", { name: "Hauptnavigation" })).getAllByRole("link");
  const marked = links.filter((link) => link.hasAttribute("aria-current"));
  expect(marked.map(({ textContent }) => textContent)).toEqual(place ? [place] : []);
  expect(marked[0]?.getAttribute("aria-current")).toBe(current);
});
