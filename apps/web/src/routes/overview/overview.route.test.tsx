import { listMyMeetings, listMyRoundTables, type MyMeeting, readMe } from "@runde-tische/contracts/me";
import {
  listMunicipalityCoordinators,
  readMunicipality,
  searchMunicipalities,
} from "@runde-tische/contracts/municipalities";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { answerMeeting, type SeatResponse } from "@runde-tische/contracts/responses";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { listMyTasks } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { tableSummary } from "../../testing/table-answers.ts";

const id = (last: number) => `0193a0c0-0000-7000-8000-${String(last).padStart(12, "0")}`;
const nothing = { items: [], nextCursor: null };

const county = {
  ars: "09999",
  level: "county" as const,
  name: "Landkreis Musterland",
  district: null,
  state: "Bayern",
  postcode: null,
};

const myMeeting = (change: Partial<MyMeeting> = {}): MyMeeting => ({
  id: id(2),
  table: { id: id(3), title: "Runder Tisch Integration" },
  number: 5,
  startsAt: "2127-01-14T16:00:00.000Z",
  timeZone: "Europe/Berlin",
  durationMinutes: 90,
  place: "Rathaus",
  isCancelled: false,
  isDraft: false,
  seat: { id: id(4), name: "Diakonie", answer: "open", ownAnswer: null },
  ...change,
});

const accepted: SeatResponse = {
  seatId: id(4),
  group: "welfare",
  hasVote: true,
  isGuest: false,
  organization: "Diakonie",
  answer: "accepted",
  persons: [],
  isOwn: true,
};

test("an unanswered invitation is answered with one tap", async () => {
  let own: "yes" | null = null;
  const { user, calls } = await renderAt("/uebersicht", [
    answer(readMe, me()),
    answer(listMyMeetings, () => ({
      items: [myMeeting({ seat: { id: id(4), name: "Diakonie", answer: "open", ownAnswer: own } })],
      nextCursor: null,
    })),
    answer(listMyTasks, nothing),
    answer(listMyRoundTables, nothing),
    answer(answerMeeting, () => {
      own = "yes";
      return accepted;
    }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Ja" }));

  expect(await screen.findByText("Sie haben zugesagt.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ seatId: id(4), answer: "yes" });
  expect(await axeFindings()).toEqual([]);
});

test("what waits for an answer stands before what is answered", async () => {
  const answered = myMeeting({
    id: id(7),
    table: { id: id(8), title: "Runder Tisch Wohnen" },
    startsAt: "2127-01-02T16:00:00.000Z",
    seat: { id: id(9), name: null, answer: "accepted", ownAnswer: "yes" },
  });
  await renderAt("/uebersicht", [
    answer(readMe, me()),
    answer(listMyMeetings, { items: [answered, myMeeting()], nextCursor: null }),
    answer(listMyTasks, nothing),
    answer(listMyRoundTables, nothing),
  ]);

  const titlesIn = (name: string) =>
    within(screen.getByRole("region", { name }))
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent);
  await screen.findByRole("heading", { name: "Bitte antworten" });
  expect(titlesIn("Bitte antworten")).toEqual(["Runder Tisch Integration, 5. Sitzung"]);
  expect(titlesIn("Kommende Sitzungen")).toEqual(["Runder Tisch Wohnen, 5. Sitzung"]);
});

test("a draft is marked and asks for no answer", async () => {
  await renderAt("/uebersicht", [
    answer(readMe, me()),
    answer(listMyMeetings, { items: [myMeeting({ isDraft: true })], nextCursor: null }),
    answer(listMyTasks, nothing),
    answer(listMyRoundTables, nothing),
  ]);

  expect(await screen.findByText("Entwurf")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Bitte antworten" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Ja" })).toBeNull();
});

test("a coordinator sees the registrations and proposed tables that wait", async () => {
  await renderAt("/uebersicht", [
    answer(readMe, me({ coordinates: [county] })),
    answer(listMyMeetings, nothing),
    answer(listMyTasks, nothing),
    answer(listMyRoundTables, nothing),
    answer(listOrganizations, {
      items: [
        {
          id: id(11),
          name: "Neue Initiative",
          shortName: null,
          kind: "initiative",
          umbrella: null,
          municipality: county,
          status: "pending",
        },
      ],
      nextCursor: null,
    }),
    answer(listRoundTables, {
      items: [tableSummary({ title: "Runder Tisch Ehrenamt", status: "proposed" })],
      nextCursor: null,
    }),
  ]);

  expect((await screen.findByRole("link", { name: "Neue Initiative" })).getAttribute("href")).toBe(
    `/organisationen/${id(11)}`,
  );
  expect(await screen.findByRole("link", { name: "Runder Tisch Ehrenamt" })).toBeTruthy();
});

test("a page that needs the second factor asks for it in its place", async () => {
  await renderAt("/uebersicht", [
    answer(readMe, me({ hasSecondFactor: true })),
    answer(listMyMeetings, nothing),
    refuse(listMyTasks, "second-factor-required"),
    answer(listMyRoundTables, nothing),
  ]);

  expect(await screen.findByRole("textbox", { name: "Code aus der App" })).toBeTruthy();
});

test("an administrator finds any municipality, a coordinator their own", async () => {
  const { user, router } = await renderAt("/uebersicht", [
    answer(readMe, me({ isPlatformAdmin: true, coordinates: [county] })),
    answer(listMyMeetings, nothing),
    answer(listMyTasks, nothing),
    answer(listMyRoundTables, nothing),
    answer(listOrganizations, nothing),
    answer(listRoundTables, nothing),
    answer(searchMunicipalities, { items: [{ ...county, ars: "09780", name: "Oberallgäu" }] }),
    refuse(readMunicipality, "not-found"),
    refuse(listMunicipalityCoordinators, "not-found"),
  ]);

  expect((await screen.findByRole("link", { name: county.name })).getAttribute("href")).toBe("/kommunen/09999");
  await user.type(await screen.findByRole("combobox", { name: "Kommune finden" }), "Ober");
  await user.click(await screen.findByRole("option", { name: /Oberallgäu/ }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/kommunen/09780"));
});
