import { readAgenda, readBacklog } from "@runde-tische/contracts/agenda-items";
import { changeGuest, type Guest, listGuests } from "@runde-tische/contracts/guests";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { readResponses } from "@runde-tische/contracts/responses";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { listMeetingTasks } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import {
  agenda,
  coordinating,
  idOf,
  invitations,
  item,
  meeting,
  meetingId,
  recipient,
  responses,
  seat,
  stubEvents,
  table,
} from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => void stubEvents());

const url = `/sitzungen/${meetingId}`;
const internal = item(3, { part: "internal", title: "Nachbesetzung" });

const guest = (change: Partial<Guest> = {}): Guest => ({
  seatId: idOf(4, 9),
  group: "partner",
  organization: "Volkshochschule",
  persons: [{ personId: idOf(5, 9), name: "Sabine Keller", role: "delegate" }],
  isInvitedToMeeting: false,
  agendaItemIds: [],
  ...change,
});

const withGuests = (guests: Guest[] | (() => Guest[]), change: Parameters<typeof meeting>[0] = {}) => [
  answer(listGuests, () => ({ items: typeof guests === "function" ? guests() : guests })),
  answer(readMeeting, meeting({ may: coordinating, ...change })),
  answer(readAgenda, agenda(item(1), item(2), internal)),
  answer(readBacklog, { items: [] }),
  answer(readResponses, responses(seat(1))),
  answer(readInvitations, invitations(recipient(1), recipient(9))),
  answer(readRoundTable, table),
  answer(listMeetingTasks, { items: [], nextCursor: null }),
];

const openDialog = async (user: Awaited<ReturnType<typeof renderAt>>["user"]) => {
  await user.click(await screen.findByRole("button", { name: "Sabine Keller: Einladung ändern" }));
  return within(await screen.findByRole("dialog", { name: "Gast: Sabine Keller" }));
};

test("a guest is invited to single items, and the list says to which", async () => {
  let stored = guest();
  const { user, calls } = await renderAt(url, [
    ...withGuests(() => [stored]),
    answer(changeGuest, () => {
      stored = guest({ agendaItemIds: [item(2).id, internal.id] });
      return stored;
    }),
  ]);

  const dialog = await openDialog(user);
  expect(await axeFindings(screen.getByRole("dialog"))).toEqual([]);
  await user.click(dialog.getByRole("radio", { name: /Nur zu einzelnen Punkten/ }));
  await user.click(dialog.getByRole("button", { name: "Speichern" }));
  expect(dialog.getByText("Bitte wählen Sie mindestens einen Punkt.")).toBeTruthy();
  await user.click(dialog.getByRole("checkbox", { name: "2. Punkt 2" }));
  await user.click(dialog.getByRole("checkbox", { name: /^N1. Nachbesetzung/ }));
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  const section = within(await screen.findByRole("region", { name: "Gäste" }));
  expect(await section.findByText("Zu einzelnen Punkten eingeladen:")).toBeTruthy();
  expect(section.getByText("N1. Nachbesetzung")).toBeTruthy();
  expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({
    agendaItems: [
      { id: item(2).id, isInvited: true },
      { id: internal.id, isInvited: true },
    ],
  });
});

test("the whole meeting takes the place of single public items, internal ones stay a choice", async () => {
  const { user, calls } = await renderAt(url, [
    ...withGuests([guest({ agendaItemIds: [item(1).id, internal.id] })]),
    answer(changeGuest, guest({ isInvitedToMeeting: true, agendaItemIds: [internal.id] })),
  ]);

  const dialog = await openDialog(user);
  await user.click(dialog.getByRole("radio", { name: /Zur ganzen Sitzung/ }));
  expect(dialog.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent)).toEqual([
    "N1. Nachbesetzung",
  ]);
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({
      isInvitedToMeeting: true,
      agendaItems: [{ id: item(1).id, isInvited: false }],
    }),
  );
});

test("what somebody else changes while the dialog is open stays as they left it", async () => {
  const events = stubEvents();
  let stored = guest({ agendaItemIds: [item(1).id] });
  const { user, calls } = await renderAt(url, [...withGuests(() => [stored]), answer(changeGuest, () => stored)]);
  const dialog = await openDialog(user);

  stored = guest({ agendaItemIds: [item(1).id, item(2).id] });
  const asked = () => calls.filter(({ method, path }) => method === "GET" && path.endsWith("/guests")).length;
  const before = asked();
  events.say("changed");
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
  await user.click(dialog.getByRole("checkbox", { name: /^N1. Nachbesetzung/ }));
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({
      agendaItems: [{ id: internal.id, isInvited: true }],
    }),
  );
});

test("who is no longer invited is told in words, and a refusal stands in the dialog", async () => {
  const { user } = await renderAt(url, [
    ...withGuests([guest({ isInvitedToMeeting: true })]),
    refuse(changeGuest, "meeting-over"),
  ]);

  const dialog = await openDialog(user);
  await user.click(dialog.getByRole("radio", { name: /Nicht eingeladen/ }));
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  expect((await dialog.findByRole("alert")).textContent).toContain("Diese Sitzung ist schon vorbei.");
});

test("a guest who came after the invitation leads to sending it", async () => {
  await renderAt(url, withGuests([guest({ isInvitedToMeeting: true })]));

  const section = within(await screen.findByRole("region", { name: "Gäste" }));
  expect(await section.findByText(/Ein Gast hat noch keine Einladung bekommen/)).toBeTruthy();
  expect(section.getByRole("link", { name: "Zu den Einladungen" }).getAttribute("href")).toBe(`${url}/einladen`);
});

test("a table without guests leads to its seats", async () => {
  await renderAt(url, withGuests([]));

  const link = await screen.findByRole("link", { name: "Zu den Sitzen" });
  expect(link.getAttribute("href")).toBe(`/tische/${table.id}?bereich=sitze`);
});

test("a meeting that is over keeps its guests without a way to change them", async () => {
  await renderAt(url, withGuests([guest({ isInvitedToMeeting: true })], { state: "closed" }));

  expect(await screen.findByText("Zur ganzen Sitzung eingeladen")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Sabine Keller: Einladung ändern" })).toBeNull();
});

test("a guest with an account answers for their own seat and sees no others", async () => {
  const may = { manage: false, answer: true, seeResponses: false, seeInternal: false };
  await renderAt(url, [
    answer(readMeeting, meeting({ may })),
    answer(readAgenda, agenda(item(2))),
    answer(readResponses, { seats: [seat(9, { isOwn: true })], groups: [], quorum: null }),
  ]);

  expect(await screen.findByRole("button", { name: "Antwort senden" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Der Tisch" })).toBeNull();
  expect(screen.queryByRole("heading", { name: "Gäste" })).toBeNull();
});
