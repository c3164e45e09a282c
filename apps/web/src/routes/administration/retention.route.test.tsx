import { readMe } from "@runde-tische/contracts/me";
import { changeRetentionPeriod, type RetentionPeriod, readRetention } from "@runde-tische/contracts/retention";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

const admin = answer(readMe, me({ isPlatformAdmin: true, hasSecondFactor: true, isSecondFactorShown: true }));

const period: RetentionPeriod = {
  kind: "ended-sessions",
  name: { de: "Beendete Anmeldungen", en: "Ended sign-ins" },
  reason: { de: "Damit Missbrauch auffällt.", en: "So that misuse is noticed." },
  days: 30,
  usualDays: 30,
  leastDays: 1,
  mostDays: 90,
  isReportOnly: false,
  due: { count: 0, oldestAt: null },
  version: 1,
};

const openDialog = async (answers: Parameters<typeof renderAt>[1]) => {
  const rendered = await renderAt("/verwaltung/aufbewahrung", answers);
  await rendered.user.click(await screen.findByRole("button", { name: "Frist ändern: Beendete Anmeldungen" }));
  const dialog = await screen.findByRole("dialog", { name: "Frist ändern" });
  const field = within(dialog).getByRole("textbox", { name: "Tage" });
  await rendered.user.clear(field);
  return { ...rendered, dialog, field };
};

test("Enter saves a period", async () => {
  const { user, calls } = await openDialog([
    admin,
    answer(readRetention, { periods: [period], runs: [] }),
    answer(changeRetentionPeriod, null),
  ]);

  await user.keyboard("60{Enter}");

  expect(await screen.findByText("Die Frist ist geändert.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ days: 60 });
});

test("a period out of bounds has the focus, with the reason", async () => {
  const { user, dialog, field } = await openDialog([admin, answer(readRetention, { periods: [period], runs: [] })]);

  await user.keyboard("999");
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));

  expect(document.activeElement).toBe(field);
  expect(await within(dialog).findByText("Bitte eine Zahl von 1 bis 90 eingeben.")).toBeTruthy();
});

test("whoever was slower reads what holds now and keeps what they typed", async () => {
  const { user, dialog, field } = await openDialog([
    admin,
    answer(readRetention, { periods: [period], runs: [] }),
    refuse(changeRetentionPeriod, "stale"),
  ]);

  await user.keyboard("60{Enter}");

  expect((await within(dialog).findByRole("alert")).textContent).toMatch(/Jetzt gilt: 30 Tage/);
  expect((field as HTMLInputElement).value).toBe("60");
});
