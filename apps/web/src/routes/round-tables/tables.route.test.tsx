import { listMyRoundTables, readMe } from "@runde-tische/contracts/me";
import { readMunicipality, searchMunicipalities } from "@runde-tische/contracts/municipalities";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Asked, answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality, tableSummary, testId } from "../../testing/table-answers.ts";

const places = [answer(searchMunicipalities, { items: [municipality] }), answer(readMunicipality, municipality)];

const listed = (asked: URLSearchParams[]) =>
  answer(listRoundTables, ({ url }: Asked) => {
    asked.push(url.searchParams);
    return { items: url.searchParams.get("q") === "nichts" ? [] : [tableSummary()], nextCursor: null };
  });

test("place, topic and text narrow the list and stand in the address", async () => {
  const asked: URLSearchParams[] = [];
  const { user, router } = await renderAt("/tische", [listed(asked), ...places]);

  await user.click(await screen.findByRole("button", { name: "Ort oder Landkreis Alle Orte" }));
  const place = await screen.findByRole("combobox", { name: "Ort oder Landkreis" });
  expect(document.activeElement).toBe(place);
  await user.type(place, "Ober");
  await user.click(await screen.findByRole("option", { name: /Oberallgäu/ }));
  await waitFor(() => expect(router.state.location.search).toBe("?kommune=09780"));

  await user.selectOptions(await screen.findByRole("combobox", { name: "Thema" }), "Arbeit");
  await user.type(screen.getByRole("searchbox", { name: "Suche" }), "Integration");

  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
      kommune: "09780",
      thema: "Arbeit",
      suche: "Integration",
    }),
  );
  await waitFor(() =>
    expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({
      municipality: "09780",
      topic: "Arbeit",
      q: "Integration",
    }),
  );
});

test("an address that was passed on shows the same search", async () => {
  const asked: URLSearchParams[] = [];
  await renderAt("/tische?kommune=09780&suche=Wohnen", [listed(asked), ...places]);

  await waitFor(async () =>
    expect((await screen.findByRole<HTMLInputElement>("combobox", { name: "Ort oder Landkreis" })).value).toBe(
      "Oberallgäu",
    ),
  );
  expect(screen.getByRole<HTMLInputElement>("searchbox", { name: "Suche" }).value).toBe("Wohnen");
  expect(asked[0]?.get("q")).toBe("Wohnen");
  const calendar = await screen.findByRole("link", { name: "Kalender abonnieren" });
  expect(calendar.getAttribute("href")).toMatch(/^webcal:.*\/feeds\/municipalities\/09780\.ics$/);
});

test("a search without a result says so and can be taken back", async () => {
  const { user, router } = await renderAt("/tische?suche=nichts", [listed([]), ...places]);

  expect(await screen.findByText("Dazu gibt es keinen Tisch")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Auswahl aufheben" }));

  expect(await screen.findByRole("link", { name: "Runder Tisch Integration" })).toBeTruthy();
  expect(router.state.location.search).toBe("");
});

test("who is signed in finds their own tables first, and no table twice", async () => {
  const own = tableSummary({ id: testId(5), title: "Mein Tisch", nextMeeting: null });
  await renderAt("/tische", [
    answer(readMe, me({ coordinates: [municipality] })),
    answer(listMyRoundTables, { items: [own], nextCursor: null }),
    answer(listRoundTables, { items: [own, tableSummary()], nextCursor: null }),
  ]);

  await screen.findByRole("link", { name: "Runder Tisch Integration" });
  const titles = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
  expect(titles).toEqual(["Mein Tisch", "Runder Tisch Integration"]);
  expect(screen.getByRole("link", { name: "Runden Tisch einrichten" }).getAttribute("href")).toBe("/tische/neu");
  expect(await axeFindings()).toEqual([]);
});

test("a long list is read page by page", async () => {
  const { user } = await renderAt("/tische", [
    answer(listRoundTables, ({ url }: Asked) =>
      url.searchParams.has("cursor")
        ? { items: [tableSummary({ id: testId(6), title: "Zweiter Tisch" })], nextCursor: null }
        : { items: [tableSummary()], nextCursor: "weiter" },
    ),
  ]);

  await user.click(await screen.findByRole("button", { name: "Weitere anzeigen" }));

  expect(await screen.findByRole("link", { name: "Zweiter Tisch" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Weitere anzeigen" })).toBeNull();
});
