import { endCalendarFeed, readCalendarFeed, renewCalendarFeed } from "@runde-tische/contracts/calendar-feeds";
import { readMe } from "@runde-tische/contracts/me";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

test("the address is made, replaced and ended, each by a button that says what happens", async () => {
  let count = 0;
  const feed = () =>
    count === 0
      ? null
      : {
          url: `https://tische.example/feeds/people/1/geheim-${count}.ics`,
          createdAt: "2027-01-12T16:00:00.000Z",
          includesCoordinated: false,
        };
  const { user } = await renderAt("/kalender", [
    answer(readMe, () => me()),
    answer(readCalendarFeed, () => ({ feed: feed() })),
    answer(renewCalendarFeed, () => {
      count += 1;
      return null;
    }),
    answer(endCalendarFeed, () => {
      count = 0;
      return null;
    }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Adresse für meinen Kalender anlegen" }));
  expect(await screen.findByDisplayValue(/geheim-1/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Kalender abonnieren" }).getAttribute("href")).toBe(
    "webcal://tische.example/feeds/people/1/geheim-1.ics",
  );
  expect(screen.getByText(/Diese Adresse ist geheim/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByRole("button", { name: "Neue Adresse anlegen" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(dialog.getByText(/Die bisherige Adresse endet sofort/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Neue Adresse anlegen" }));
  expect(await screen.findByDisplayValue(/geheim-2/)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Abonnement beenden" }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Abonnement beenden" }));
  expect(await screen.findByRole("button", { name: "Adresse für meinen Kalender anlegen" })).toBeTruthy();
});
