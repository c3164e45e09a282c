import { readInstallation } from "@runde-tische/contracts/installation";
import { listMyMeetings, listMyRoundTables, readMe } from "@runde-tische/contracts/me";
import { listMyTasks } from "@runde-tische/contracts/tasks";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answer, answer, answerAuth, refuse, refuseAuth } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

const nothing = { items: [], nextCursor: null };
const emptyOverview = [
  answer(listMyMeetings, nothing),
  answer(listMyTasks, nothing),
  answer(listMyRoundTables, nothing),
];

/** Nobody is signed in until the answer to `path` was asked for. */
const signedInAfter = (path: "/sign-in/email", body: unknown): Answer[] => {
  let isIn = false;
  const signIn = answerAuth(path, body);
  const known = answer(readMe, me());
  const unknown = refuse(readMe, "sign-in-required");
  return [
    {
      ...signIn,
      reply: (asked) => {
        isIn = true;
        return signIn.reply(asked);
      },
    },
    { ...known, reply: (asked) => (isIn ? known : unknown).reply(asked) },
  ];
};

const fillIn = async (user: Awaited<ReturnType<typeof renderAt>>["user"]) => {
  await user.type(await screen.findByRole("textbox", { name: "Mailadresse" }), "ada@stadt.example");
  await user.type(screen.getByLabelText("Passwort"), "ein langes Passwort");
  await user.click(screen.getByRole("button", { name: "Anmelden" }));
};

test("a password leads to where signing in was asked for", async () => {
  const answers = [...signedInAfter("/sign-in/email", { token: "t" }), ...emptyOverview];
  const { user, router } = await renderAt("/anmelden?zurueck=%2Fkonto", answers);

  await fillIn(user);

  expect(await screen.findByRole("heading", { level: 1, name: "Konto" })).toBeTruthy();
  expect(router.state.location.pathname).toBe("/konto");
});

test("an account with a second factor is asked for its code", async () => {
  const { user, calls } = await renderAt("/anmelden", [
    answerAuth("/sign-in/email", { twoFactorRedirect: true }),
    refuseAuth("/two-factor/verify-totp", "wrong-code"),
  ]);

  await fillIn(user);
  await user.type(await screen.findByRole("textbox", { name: "Code aus der App" }), "123456");
  await user.click(screen.getByRole("button", { name: "Bestätigen" }));

  expect((await screen.findByRole("alert")).textContent).toContain("Dieser Code stimmt nicht.");
  expect(calls.at(-1)?.body).toEqual({ code: "123456" });
});

test("a wrong password is said above the form, and nothing typed is lost", async () => {
  const { user } = await renderAt("/anmelden", [refuseAuth("/sign-in/email", "wrong-credentials")]);

  await fillIn(user);

  expect((await screen.findByRole("alert")).textContent).toContain("Mailadresse oder Passwort stimmen nicht.");
  expect(screen.getByDisplayValue("ada@stadt.example")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("an incomplete address is explained in plain words before anything is sent", async () => {
  const { user, calls } = await renderAt("/anmelden");

  await user.type(await screen.findByRole("textbox", { name: "Mailadresse" }), "ada");
  await user.click(screen.getByRole("button", { name: "Link per Mail schicken" }));

  expect(await screen.findByText(/vollständige Mailadresse/)).toBeTruthy();
  expect(calls.filter(({ method }) => method === "POST")).toEqual([]);
});

test("a link by mail needs the address alone", async () => {
  const { user, calls } = await renderAt("/anmelden", [answerAuth("/sign-in/magic-link")]);

  await user.type(await screen.findByRole("textbox", { name: "Mailadresse" }), "ada@stadt.example");
  await user.click(screen.getByRole("button", { name: "Link per Mail schicken" }));

  expect(await screen.findByText(/ist ein Link unterwegs/)).toBeTruthy();
  expect(calls.at(-1)).toMatchObject({ path: "/api/auth/sign-in/magic-link", body: { email: "ada@stadt.example" } });
});

test("a demo signs in with one press", async () => {
  const { user, calls } = await renderAt("/anmelden", [
    answer(readInstallation, {
      isDemo: true,
      demoAccounts: [{ mail: "teilnahme@demo.example", role: "participation" }],
      demoPassword: "runder-tisch-demo",
      keepsMails: true,
    }),
    ...signedInAfter("/sign-in/email", {}),
    ...emptyOverview,
  ]);

  await user.click(await screen.findByRole("button", { name: "Anmelden als Teilnahme" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Übersicht" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Mails der Demo ansehen" }).getAttribute("href")).toBe("/demo/mails");
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    email: "teilnahme@demo.example",
    password: "runder-tisch-demo",
  });
});
