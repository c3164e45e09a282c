import {
  acceptMemberInvitation,
  joinByInvitation,
  verifyMagicLink,
  verifyMail,
} from "@runde-tische/contracts/accounts";
import { createFirstAdmin } from "@runde-tische/contracts/installation";
import { readMe } from "@runde-tische/contracts/me";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, answerAuth, refuse, refuseAuth } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

test.each(["/bestaetigen", "/anmelden/link", "/neues-passwort", "/einladung", "/eintrag", "/einrichtung"])(
  "the page %s does nothing by itself with the link that a mail scanner opens",
  async (path) => {
    const { calls } = await renderAt(`${path}#geheim`);

    await screen.findByRole("heading", { level: 1 });

    expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(await axeFindings()).toEqual([]);
  },
);

test("the press confirms the mail address", async () => {
  const { user, calls } = await renderAt("/bestaetigen#geheim", [answer(verifyMail, null)]);

  await user.click(await screen.findByRole("button", { name: "Mailadresse bestätigen" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Anmelden" })).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ token: "geheim" });
});

test("a used link says so and offers another", async () => {
  const { user } = await renderAt("/anmelden/link#geheim", [refuse(verifyMagicLink, "link-expired")]);

  const main = await screen.findByRole("heading", { level: 1, name: "Anmelden" });
  await user.click(screen.getByRole("button", { name: "Anmelden" }));

  expect(await screen.findByText("Dieser Link gilt nicht mehr")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Neuen Link anfordern" })).toBeTruthy();
  expect(main.isConnected).toBe(true);
});

test("a new password is set with the token of the mail", async () => {
  const { user, calls } = await renderAt("/neues-passwort#geheim", [answerAuth("/reset-password")]);

  await user.type(await screen.findByLabelText("Neues Passwort"), "kurz");
  await user.click(screen.getByRole("button", { name: "Passwort festlegen" }));
  expect(await screen.findByText("Mindestens 12 Zeichen.")).toBeTruthy();

  await user.type(screen.getByLabelText("Neues Passwort"), " und jetzt lang genug");
  await user.click(screen.getByRole("button", { name: "Passwort festlegen" }));

  expect(await screen.findByText("Das neue Passwort gilt ab sofort.")).toBeTruthy();
  expect(calls.find(({ path }) => path === "/api/auth/reset-password")?.body).toEqual({
    token: "geheim",
    newPassword: "kurz und jetzt lang genug",
  });
});

test("an expired reset link leads to a new one", async () => {
  const { user } = await renderAt("/neues-passwort#geheim", [refuseAuth("/reset-password", "link-expired")]);

  await user.type(await screen.findByLabelText("Neues Passwort"), "lang genug ist dieses");
  await user.click(screen.getByRole("button", { name: "Passwort festlegen" }));

  expect(await screen.findByRole("link", { name: "Neuen Link anfordern" })).toBeTruthy();
});

test("an invited member makes the account with a password alone", async () => {
  const { user, calls } = await renderAt("/einladung#geheim", [answer(acceptMemberInvitation, null)]);

  await user.type(await screen.findByLabelText("Passwort"), "lang genug ist dieses");
  await user.click(screen.getByRole("button", { name: "Konto anlegen" }));

  await screen.findByRole("heading", { level: 1, name: "Anmelden" });
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    secret: "geheim",
    password: "lang genug ist dieses",
  });
});

test("an account there is already is said, with the way to accept with it", async () => {
  const { user, router } = await renderAt("/einladung#geheim", [refuse(acceptMemberInvitation, "conflict")]);

  await user.type(await screen.findByLabelText("Passwort"), "lang genug ist dieses");
  await user.click(screen.getByRole("button", { name: "Konto anlegen" }));

  expect(await screen.findByText(/gibt es schon ein Konto/)).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Anmelden und Einladung annehmen" }));
  await screen.findByRole("heading", { level: 1, name: "Anmelden" });
  // The secret must not reach the server with the address.
  expect(router.state.location.search).toBe("");
});

test("who has an account signs in, with the second factor too, and joins by a press", async () => {
  let isIn = false;
  const known = answer(readMe, me());
  const unknown = refuse(readMe, "sign-in-required");
  const code = answerAuth("/two-factor/verify-totp");
  const { user, calls, router } = await renderAt("/einladung#geheim", [
    { ...known, reply: (asked) => (isIn ? known : unknown).reply(asked) },
    answerAuth("/sign-in/email", { twoFactorRedirect: true }),
    {
      ...code,
      reply: (asked) => {
        isIn = true;
        return code.reply(asked);
      },
    },
    answer(joinByInvitation, { organizationId: "01890000-0000-7000-8000-00000000000a" }),
  ]);

  await user.click(await screen.findByRole("link", { name: "Anmelden und Einladung annehmen" }));
  await user.type(await screen.findByRole("textbox", { name: "Mailadresse" }), "ada@stadt.example");
  await user.type(screen.getByLabelText("Passwort"), "ein langes Passwort");
  await user.click(screen.getByRole("button", { name: "Anmelden" }));
  await user.type(await screen.findByRole("textbox", { name: "Code aus der App" }), "123456");
  expect(router.state.location.search).toBe("");
  await user.click(screen.getByRole("button", { name: "Bestätigen" }));

  await screen.findByRole("heading", { level: 1, name: "Einladung annehmen" });
  expect(screen.getByText(new RegExp(me().mail))).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Mit diesem Konto annehmen" }));
  await waitFor(() =>
    expect(router.state.location.pathname).toBe("/organisationen/01890000-0000-7000-8000-00000000000a"),
  );
  expect(calls.find(({ path }) => path === "/api/v1/account/memberships")?.body).toEqual({ secret: "geheim" });
});

test("an account that is a member already is told so", async () => {
  const { user } = await renderAt("/einladung#geheim", [answer(readMe, me()), refuse(joinByInvitation, "conflict")]);

  await user.click(await screen.findByRole("button", { name: "Mit diesem Konto annehmen" }));

  expect(await screen.findByText(/schon Mitglied der Organisation/)).toBeTruthy();
});

test("the first administrator is made and signed in", async () => {
  const { user, calls } = await renderAt("/einrichtung#geheim", [
    answer(createFirstAdmin, null),
    answerAuth("/sign-in/email"),
  ]);

  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Ada");
  await user.type(screen.getByRole("textbox", { name: "Mailadresse" }), "ada@stadt.example");
  await user.type(screen.getByLabelText("Passwort"), "lang genug ist dieses");
  await user.click(screen.getByRole("button", { name: "Konto anlegen" }));

  await screen.findByRole("heading", { level: 1, name: "Anmelden" });
  expect(calls.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    "/api/v1/first-admin",
    "/api/auth/sign-in/email",
  ]);
});
