import { readMe } from "@runde-tische/contracts/me";
import {
  appointMunicipalityCoordinator,
  dismissMunicipalityCoordinator,
  listMunicipalityCoordinators,
  type MunicipalityCoordinator,
  readMunicipality,
} from "@runde-tische/contracts/municipalities";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality, testId } from "../../testing/table-answers.ts";

const address = `/kommunen/${municipality.ars}`;
const karin = { id: testId(50), personId: testId(3), name: "Karin Koordination" };
const inger = { id: testId(51), personId: testId(4), name: "Inger Amt" };

/** The server with these coordinators. */
const serve = (...items: MunicipalityCoordinator[]) => [
  answer(readMunicipality, municipality),
  answer(listMunicipalityCoordinators, () => ({ items: [...items] })),
  answer(appointMunicipalityCoordinator, () => {
    items.push(inger);
    return inger;
  }),
  answer(dismissMunicipalityCoordinator, ({ params }) => {
    items.splice(
      items.findIndex(({ id }) => id === params["coordinatorId"]),
      1,
    );
    return null;
  }),
];

test("an administrator appoints the first coordinator by the mail address of their account", async () => {
  const { user, calls } = await renderAt(address, [answer(readMe, me({ isPlatformAdmin: true })), ...serve()]);

  expect(await screen.findByRole("heading", { level: 1, name: "Oberallgäu" })).toBeTruthy();
  expect(screen.getByText("Noch niemand benannt")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Mailadresse des Kontos" }), "inger@amt.example");
  await user.click(screen.getByRole("button", { name: "Benennen" }));

  expect(await screen.findByText("Inger Amt koordiniert jetzt Oberallgäu.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Inger Amt entlassen" })).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ mail: "inger@amt.example" });
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("an address without an account is refused at its field", async () => {
  const refused = refuse(appointMunicipalityCoordinator, "invalid", [
    { pointer: "/mail", message: "no verified account with this address" },
  ]);
  const { user } = await renderAt(address, [
    refused,
    answer(readMe, me({ coordinates: [municipality] })),
    ...serve(karin),
  ]);

  await user.type(await screen.findByRole("textbox", { name: "Mailadresse des Kontos" }), "fremd@amt.example");
  await user.click(screen.getByRole("button", { name: "Benennen" }));

  expect(await screen.findByText("Mit dieser Mailadresse gibt es kein bestätigtes Konto.")).toBeTruthy();
  expect(screen.getByDisplayValue("fremd@amt.example").getAttribute("aria-invalid")).toBe("true");
});

test("a coordinator is dismissed after a question, and the focus stays on the page", async () => {
  const { user } = await renderAt(address, [
    answer(readMe, me({ coordinates: [municipality] })),
    ...serve(karin, inger),
  ]);

  await user.click(await screen.findByRole("button", { name: "Inger Amt entlassen" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Inger Amt entlassen?" });
  await user.click(within(dialog).getByRole("button", { name: "Entlassen" }));

  await waitFor(() => expect(screen.queryByRole("button", { name: "Inger Amt entlassen" })).toBeNull());
  expect(await screen.findByText("Inger Amt koordiniert hier nicht mehr.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Wer koordiniert"));
});

test("a refused dismissal is said in its dialog", async () => {
  const { user } = await renderAt(address, [
    refuse(dismissMunicipalityCoordinator, "forbidden"),
    answer(readMe, me({ coordinates: [municipality] })),
    ...serve(karin),
  ]);

  await user.click(await screen.findByRole("button", { name: "Karin Koordination entlassen" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Karin Koordination entlassen?" });
  await user.click(within(dialog).getByRole("button", { name: "Entlassen" }));

  expect(await within(dialog).findByRole("alert")).toBeTruthy();
});

test("everybody else who is signed in only reads who coordinates", async () => {
  await renderAt(address, [answer(readMe, me()), ...serve(karin)]);

  expect(await screen.findByText("Karin Koordination", { selector: "li" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /entlassen|Benennen/ })).toBeNull();
});

test.each(["not-found", "invalid"] as const)("a key that leads nowhere (%s) is not found", async (code) => {
  await renderAt("/kommunen/12", [refuse(readMunicipality, code), answer(readMe, me()), ...serve()]);

  expect(await screen.findByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeTruthy();
});

test("who is not signed in signs in first and comes back", async () => {
  const { router } = await renderAt(address);

  await waitFor(() => expect(router.state.location.pathname).toBe("/anmelden"));
  expect(router.state.location.search).toContain(encodeURIComponent(address));
});
