import { readMe } from "@runde-tische/contracts/me";
import { searchMunicipalities } from "@runde-tische/contracts/municipalities";
import { createRoundTable, readRoundTable } from "@runde-tische/contracts/round-tables";
import { listSeats } from "@runde-tische/contracts/seats";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { answer, answerAuth, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality, roundTable, testId } from "../../testing/table-answers.ts";

beforeEach(() => sessionStorage.clear());

const table = roundTable({
  title: "Tisch Wohnen",
  may: { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false },
});
const answers = [
  answer(readMe, me({ coordinates: [municipality] })),
  answer(searchMunicipalities, { items: [municipality] }),
  answer(createRoundTable, table),
  answer(readRoundTable, table),
  answer(listSeats, { items: [] }),
];

const pressByKeyboard = async (user: UserEvent, name: string) => {
  const button = await screen.findByRole("button", { name });
  for (let steps = 0; document.activeElement !== button && steps < 40; steps++) await user.tab();
  expect(document.activeElement).toBe(button);
  await user.keyboard("{Enter}");
};

test("a table is set up by keyboard alone, step by step, to the picture that shows who is missing", async () => {
  const { user, calls, router } = await renderAt("/tische/neu", answers);

  await user.type(await screen.findByRole("textbox", { name: "Name des Tisches" }), "Tisch Wohnen");
  await user.type(screen.getByRole("textbox", { name: /^Themen/ }), "Wohnen{Enter}");
  await user.type(screen.getByRole("textbox", { name: "Name des Tisches" }), "{Enter}");

  await user.type(await screen.findByRole("combobox", { name: "Kommune" }), "Ober");
  await screen.findByRole("option", { name: /Oberallgäu/ });
  await user.keyboard("{ArrowDown}{Enter}");
  await pressByKeyboard(user, "Weiter");
  await pressByKeyboard(user, "Tisch anlegen");

  expect(await screen.findByText(/Es fehlt noch: Kommune und Behörden, Freie Wohlfahrtspflege/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Wer sitzt am Tisch?");
  expect(router.state.location.search).toBe(`?tisch=${testId(1)}`);
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
    title: "Tisch Wohnen",
    topics: ["Wohnen"],
    municipalityArs: "09780",
    visibility: "public",
    rules: { noticeDays: 14 },
  });
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("a step says what is missing before it lets go on", async () => {
  const { user } = await renderAt("/tische/neu?schritt=ort", answers);

  await user.click(await screen.findByRole("button", { name: "Weiter" }));

  expect(await screen.findByText("Bitte wählen Sie eine Kommune aus der Liste.")).toBeTruthy();
});

test("who comes to the last step without the others is led to what is missing", async () => {
  const { user, router } = await renderAt("/tische/neu?schritt=regeln", answers);

  await user.click(await screen.findByRole("button", { name: "Tisch anlegen" }));

  await waitFor(() => expect(router.state.location.search).toBe("?schritt=thema"));
  const field = await screen.findByRole("textbox", { name: "Name des Tisches" });
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
});

test("what was typed survives a reload", async () => {
  const { user } = await renderAt("/tische/neu", answers);
  await user.type(await screen.findByRole("textbox", { name: "Name des Tisches" }), "Tisch Wohnen");
  cleanup();

  await renderAt("/tische/neu", answers);

  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Name des Tisches" })).value).toBe(
    "Tisch Wohnen",
  );
});

test("a change that needs the second factor asks for it in place, and goes on", async () => {
  sessionStorage.setItem("new-round-table", JSON.stringify({ title: "Tisch Wohnen", municipality }));
  let isShown = false;
  const create = answer(createRoundTable, table);
  const { user, router } = await renderAt("/tische/neu?schritt=regeln", [
    {
      ...create,
      reply: (asked) => (isShown ? create : refuse(createRoundTable, "second-factor-required")).reply(asked),
    },
    {
      ...answerAuth("/two-factor/verify-totp"),
      reply: () => {
        isShown = true;
        return Response.json({});
      },
    },
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: "Tisch anlegen" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Zweiter Faktor" }));
  await user.type(dialog.getByRole("textbox", { name: "Code aus der App" }), "123456");
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Bestätigen" }));

  await waitFor(() => expect(router.state.location.search).toBe(`?tisch=${testId(1)}`));
});

test("a refusal keeps everything and says why", async () => {
  sessionStorage.setItem("new-round-table", JSON.stringify({ title: "Tisch Wohnen", municipality }));
  const { user } = await renderAt("/tische/neu?schritt=regeln", [
    refuse(createRoundTable, "second-factor-required"),
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: "Tisch anlegen" }));
  await screen.findByRole("dialog", { name: "Zweiter Faktor" });
  await user.keyboard("{Escape}");

  expect(await screen.findByText("Bitte bestätigen Sie die Anmeldung mit Ihrem zweiten Faktor.")).toBeTruthy();
  await waitFor(() => expect(sessionStorage.getItem("new-round-table")).toContain("Tisch Wohnen"));
});

test("who is not signed in signs in first and comes back", async () => {
  const { router } = await renderAt("/tische/neu");

  await waitFor(() => expect(router.state.location.pathname).toBe("/anmelden"));
});

test("who does not decide for the municipality is told before and after that it is a proposal", async () => {
  sessionStorage.setItem("new-round-table", JSON.stringify({ title: "Tisch Wohnen", municipality }));
  const membership = { id: testId(5), organizationId: testId(6), organization: "Diakonie", status: "active" as const };
  const proposed = { ...table, status: "proposed" as const };
  const { user } = await renderAt("/tische/neu?schritt=ort", [
    answer(readMe, me({ memberships: [{ ...membership, role: "admin" }] })),
    answer(createRoundTable, proposed),
    answer(readRoundTable, proposed),
    ...answers,
  ]);

  expect(await screen.findByRole("heading", { level: 1, name: "Runden Tisch vorschlagen" })).toBeTruthy();
  expect(screen.getByText("Diesen Tisch schlagen Sie vor: Oberallgäu bestätigt ihn.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await user.click(await screen.findByRole("button", { name: "Tisch vorschlagen" }));

  expect(await screen.findByText("Ihr Vorschlag ist eingegangen.")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("who decides for the county creates a table in its towns, and proposes one elsewhere", async () => {
  const town = { ...municipality, ars: "097805111111", level: "municipality" as const, name: "Blaichach" };
  const elsewhere = { ...town, ars: "091620000000", name: "München" };
  for (const [place, label] of [
    [town, "Tisch anlegen"],
    [elsewhere, "Tisch vorschlagen"],
  ] as const) {
    sessionStorage.setItem("new-round-table", JSON.stringify({ title: "Tisch Wohnen", municipality: place }));
    await renderAt("/tische/neu?schritt=regeln", answers);

    expect(await screen.findByRole("button", { name: label })).toBeTruthy();
    cleanup();
  }
});
