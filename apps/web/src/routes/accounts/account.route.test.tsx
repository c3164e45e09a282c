import { type ErasurePreview, eraseMe, previewErasure } from "@runde-tische/contracts/erasures";
import { changeMe, readMe } from "@runde-tische/contracts/me";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, answerAuth, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

const prepared = {
  totpURI: "otpauth://totp/Runde%20Tische:ada%40stadt.example?secret=JBSWY3DPEHPK3PXP&issuer=Runde%20Tische",
  backupCodes: ["aaaaa-bbbbb", "ccccc-ddddd"],
};

const preview: ErasurePreview = {
  duties: [],
  memberships: ["Caritasverband Musterland"],
  seats: ["Wohnen in Musterstadt"],
  openTasks: 2,
  links: 0,
  answers: 1,
  needsPassword: true,
  laws: [
    { regime: "dsgvo", organizations: [] },
    { regime: "kdg", organizations: ["Caritasverband Musterland"] },
  ],
  version: 3,
};

test("a visitor is led to sign in and back", async () => {
  const { router } = await renderAt("/konto");

  await screen.findByRole("heading", { level: 1, name: "Anmelden" });
  expect(router.state.location.search).toBe("?zurueck=%2Fkonto");
});

test("the authenticator app is set up by picture or by hand, and counts after its first code", async () => {
  let hasFactor = false;
  const verify = answerAuth("/two-factor/verify-totp");
  const { user } = await renderAt("/konto", [
    answer(readMe, () => me({ hasSecondFactor: hasFactor, isSecondFactorShown: hasFactor })),
    answerAuth("/two-factor/enable", prepared),
    {
      ...verify,
      reply: (asked) => {
        hasFactor = true;
        return verify.reply(asked);
      },
    },
  ]);

  await user.click(await screen.findByRole("button", { name: "App einrichten" }));
  await user.type(screen.getAllByLabelText("Ihr Passwort")[0] as HTMLElement, "ein langes Passwort");
  await user.click(screen.getByRole("button", { name: "Weiter" }));

  expect(await screen.findByRole("img", { name: "QR-Code für die Authenticator-App" })).toBeTruthy();
  expect(screen.getByText("JBSWY3DPEHPK3PXP")).toBeTruthy();
  expect(screen.getByText("aaaaa-bbbbb")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ersatzcode verwenden" })).toBeNull();
  expect(await axeFindings()).toEqual([]);

  await user.type(screen.getByRole("textbox", { name: "Code aus der App" }), "123456");
  await user.click(screen.getByRole("button", { name: "Bestätigen" }));

  expect(await screen.findByText("Der zweite Faktor ist eingeschaltet.")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Neue Ersatzcodes" })).toBeTruthy();
});

test("a changed language is saved and shown at once", async () => {
  const { user, calls } = await renderAt("/konto", [
    answer(readMe, me()),
    answer(changeMe, me({ language: "en", version: 2 })),
  ]);

  await user.click(await screen.findByRole("radio", { name: "English" }));
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Account" })).toBeTruthy();
  expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({ name: "Ada Beispiel", language: "en" });
});

test("signing out everywhere leads to the start page", async () => {
  let isIn = true;
  const known = answer(readMe, me());
  const revoke = answerAuth("/revoke-sessions");
  const { user, router } = await renderAt("/konto", [
    { ...known, reply: (asked) => (isIn ? known : refuse(readMe, "sign-in-required")).reply(asked) },
    {
      ...revoke,
      reply: (asked) => {
        isIn = false;
        return revoke.reply(asked);
      },
    },
  ]);

  await user.click(await screen.findByRole("button", { name: "Auf allen Geräten abmelden" }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(await screen.findAllByRole("link", { name: "Anmelden" })).toBeTruthy();
});

test("an account that signed in without its second factor cannot change it before showing it", async () => {
  await renderAt("/konto", [answer(readMe, me({ hasSecondFactor: true }))]);

  expect((await screen.findByRole("link", { name: "Bestätigen" })).getAttribute("href")).toBe(
    "/zweiter-faktor?zurueck=%2Fkonto",
  );
  expect(screen.queryByRole("button", { name: "Ausschalten" })).toBeNull();
});

test("leads to one's entries in the directory, to the calendar, and to where a duty is handed over", async () => {
  const membership = {
    id: "0193a0c0-0000-7000-8000-0000000000c1",
    organizationId: "0193a0c0-0000-7000-8000-0000000000c2",
  };
  const memberships = [
    { ...membership, organization: "Caritasverband Musterland", status: "active" as const, role: "admin" as const },
    { ...membership, organization: "Neuer Verein", status: "pending" as const, role: "admin" as const },
  ];
  const duty = { kind: "organization" as const, id: membership.organizationId, name: "Caritasverband Musterland" };
  await renderAt("/konto", [
    answer(readMe, me({ memberships })),
    answer(previewErasure, { ...preview, duties: [duty] }),
  ]);

  await screen.findByText("Vorher zu übergeben");
  const addresses = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
  expect(addresses).toContainEqual(["Caritasverband Musterland", `/eintrag/${membership.id}`]);
  expect(addresses).toContainEqual(["Caritasverband Musterland", `/organisationen/${membership.organizationId}`]);
  expect(addresses).toContainEqual(["Sitzungen im eigenen Kalender abonnieren", "/kalender"]);
  expect(screen.queryByText("Neuer Verein")).toBeNull();
  expect(screen.getByText(/^Ihre Angaben bei Caritasverband Musterland: .*§ 17 KDG/)).toBeTruthy();
  expect(screen.getByText(/^Ihr Konto und die Runden Tische: .*Art. 15 DSGVO/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("one's data is erased after its consequences were read and the password was given", async () => {
  let isIn = true;
  const known = answer(readMe, me());
  const erase = answer(eraseMe, null);
  const { user, router, calls } = await renderAt("/konto", [
    { ...known, reply: (asked) => (isIn ? known : refuse(readMe, "sign-in-required")).reply(asked) },
    answer(previewErasure, preview),
    {
      ...erase,
      reply: (asked) => {
        isIn = false;
        return erase.reply(asked);
      },
    },
  ]);

  expect(await screen.findByText(/§ 17 KDG/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Datei zum Lesen" }).getAttribute("href")).toBe("/api/v1/me/export.html");
  await user.click(screen.getByRole("button", { name: "Daten löschen …" }));
  expect(await screen.findByText("Ihr Sitz wird frei: Wohnen in Musterstadt.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Endgültig löschen" }));
  expect(await screen.findByText("Bitte geben Sie Ihr Passwort ein.")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await user.type(within(screen.getByRole("alertdialog")).getByLabelText("Ihr Passwort"), "ein langes Passwort");
  await user.click(screen.getByRole("button", { name: "Endgültig löschen" }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
    { password: "ein langes Passwort" },
  ]);
});

test("duties that nobody else has are handed over first", async () => {
  const duties = [{ kind: "organization" as const, id: "1", name: "Caritasverband Musterland" }];
  await renderAt("/konto", [answer(readMe, me()), answer(previewErasure, { ...preview, duties })]);

  expect(await screen.findByText(/Geben Sie einem anderen Mitglied das Recht/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Daten löschen …" })).toBeNull();
});
