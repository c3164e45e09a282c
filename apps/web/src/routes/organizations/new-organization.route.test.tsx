import { readMe } from "@runde-tische/contracts/me";
import { searchMunicipalities } from "@runde-tische/contracts/municipalities";
import { askToJoin, listSimilarOrganizations, registerOrganization } from "@runde-tische/contracts/organizations";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { paths } from "../../app/paths.ts";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, me, musterstadt } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";

const answers = [
  answer(readMe, me),
  answer(searchMunicipalities, { items: [musterstadt] }),
  answer(listSimilarOrganizations, { items: [caritas] }),
];

const fillIn = async (user: Awaited<ReturnType<typeof renderAt>>["user"]) => {
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Caritas Musterstadt");
  await user.type(screen.getByRole("combobox", { name: "Sitz" }), "Muster");
  await user.click(await screen.findByRole("option", { name: /Musterstadt/ }));
};

test("who registers what is registered already can ask to join instead", async () => {
  const asked = { id: caritas.id, personId: me.personId, name: me.name, requestedAt: "2026-11-01T09:00:00.000Z" };
  const { user, calls } = await renderAt(paths.newOrganization(), [...answers, answer(askToJoin, asked)]);

  await fillIn(user);
  await user.click(await screen.findByRole("button", { name: "Beitritt anfragen: Caritasverband Musterland" }));

  expect(await screen.findByText(/Die Anfrage ist abgeschickt/)).toBeTruthy();
  expect(calls.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    `/api/v1/organizations/${caritas.id}/join-requests`,
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("empty fields are sent as none, and the seat is the first service area", async () => {
  const { user, calls } = await renderAt(paths.newOrganization(), [
    ...answers,
    refuse(registerOrganization, "mail-not-verified"),
  ]);

  await fillIn(user);
  await user.click(screen.getByRole("button", { name: "Organisation anmelden" }));

  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("Bitte bestätigen Sie zuerst Ihre Mailadresse.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
    name: "Caritas Musterstadt",
    municipalityArs: musterstadt.ars,
    serviceAreas: [musterstadt.ars],
    shortName: null,
    mail: null,
    about: null,
  });
  // Nothing typed is lost.
  expect(screen.getByRole("textbox", { name: "Name" }).getAttribute("value")).toBe("Caritas Musterstadt");
});

test("a visitor is asked to sign in and comes back here", async () => {
  const { router } = await renderAt(paths.newOrganization());

  await screen.findByRole("heading", { level: 1 });
  expect(router.state.location.pathname + router.state.location.search).toBe(paths.signIn(paths.newOrganization()));
});
