import { readAgenda, readBacklog } from "@runde-tische/contracts/agenda-items";
import { listGuests } from "@runde-tische/contracts/guests";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { changeMeeting, planMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import { readResponses } from "@runde-tische/contracts/responses";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { listMeetingTasks } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { type Answer, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import {
  agenda,
  coordinating,
  invitations,
  meeting,
  meetingId,
  noTasks,
  recipient,
  responses,
  stubEvents,
  table,
  tableId,
} from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

const managed = meeting({ may: coordinating });

beforeEach(() => {
  stubEvents();
});

const around: Answer[] = [
  answer(readAgenda, agenda()),
  answer(readBacklog, { items: [] }),
  answer(listGuests, { items: [] }),
  answer(readResponses, responses()),
  answer(readRoundTable, table),
  answer(listMeetingTasks, noTasks),
  answer(
    readInvitations,
    invitations(
      recipient(1, {
        invitation: { linkId: recipient(1).seatId, status: "sent", error: null, at: "2126-12-20T08:00:00.000Z" },
      }),
      recipient(2, {
        mail: null,
        invitation: { linkId: recipient(2).seatId, status: "unaddressed", error: null, at: "2126-12-20T08:00:00.000Z" },
      }),
    ),
  ),
];

const renderEditing = (...answers: Answer[]) =>
  renderAt(`/sitzungen/${meetingId}/bearbeiten`, [...answers, answer(readMeeting, managed), ...around]);

const changePlace = async (user: Awaited<ReturnType<typeof renderAt>>["user"], place: string) => {
  const field = await screen.findByRole("textbox", { name: /^Ort/ });
  await user.clear(field);
  await user.type(field, place);
  await user.click(screen.getByRole("button", { name: "Speichern" }));
};

test("before a changed place is saved, one reads who will be told", async () => {
  const { user, calls, router } = await renderEditing(answer(changeMeeting, managed));
  await changePlace(user, "Bürgerhaus");

  const dialog = await screen.findByRole("alertdialog", { name: "Wer von der Änderung erfährt" });
  expect(within(dialog).getByText("Person 1, Organisation 1")).toBeTruthy();
  expect(within(dialog).getByRole("region", { name: "Bekommen eine Mail" }).tabIndex).toBe(0);
  expect(await axeFindings(dialog)).toEqual([]);
  expect(within(dialog).getByText(/hat keine Mailadresse/)).toBeTruthy();
  expect(calls.some(({ method }) => method === "PATCH")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Speichern und benachrichtigen" }));

  await waitFor(() => expect(router.state.location.pathname).toBe(`/sitzungen/${meetingId}`));
  expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({ place: "Bürgerhaus" });
});

test("a change of access alone tells nobody and is saved at once", async () => {
  const { user, calls } = await renderEditing(answer(changeMeeting, managed));

  await user.click(await screen.findByRole("checkbox", { name: "Kinderbetreuung" }));
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({
      access: ["stepFree", "inductionLoop", "childcare"],
    }),
  );
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("when somebody was faster, both versions are shown and the choice is saved on top", async () => {
  let isNew = false;
  const versions: (string | null)[] = [];
  const saved = answer(changeMeeting, managed);
  const change: Answer = {
    ...saved,
    reply: (asked) => {
      versions.push(asked.headers.get("if-match"));
      isNew = true;
      return versions.length === 1 ? refuse(changeMeeting, "stale").reply(asked) : saved.reply(asked);
    },
  };
  const { user, calls } = await renderEditing(
    change,
    answer(readMeeting, () => (isNew ? meeting({ may: coordinating, place: "Kreishaus", version: 4 }) : managed)),
  );
  await changePlace(user, "Bürgerhaus");
  await user.click(await screen.findByRole("button", { name: "Speichern und benachrichtigen" }));

  const choice = await screen.findByRole("group", { name: "Ort" });
  expect(within(choice).getByText("Bürgerhaus")).toBeTruthy();
  expect(within(choice).getByText("Kreishaus")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Auswahl speichern" }));

  await waitFor(() => expect(versions).toEqual(['"3"', '"4"']));
  expect(calls.filter(({ method }) => method === "PATCH").at(-1)?.body).toEqual({ place: "Bürgerhaus" });
});

test("where the meeting was invited meanwhile, one reads who will be told before it is saved on top", async () => {
  let isInvited = false;
  const draft = meeting({ may: coordinating, invitedAt: null });
  const saved = answer(changeMeeting, managed);
  const versions: (string | null)[] = [];
  const change: Answer = {
    ...saved,
    reply: (asked) => {
      versions.push(asked.headers.get("if-match"));
      isInvited = true;
      return versions.length === 1 ? refuse(changeMeeting, "stale").reply(asked) : saved.reply(asked);
    },
  };
  const { user, router } = await renderEditing(
    change,
    answer(readMeeting, () => (isInvited ? meeting({ may: coordinating, version: 4 }) : draft)),
  );
  await changePlace(user, "Bürgerhaus");

  const dialog = await screen.findByRole("alertdialog", { name: "Wer von der Änderung erfährt" });
  expect(versions).toEqual(['"3"']);
  await user.click(within(dialog).getByRole("button", { name: "Speichern und benachrichtigen" }));

  await waitFor(() => expect(router.state.location.pathname).toBe(`/sitzungen/${meetingId}`));
  expect(versions).toEqual(['"3"', '"4"']);
});

test("a newest version that cannot be read is told where one saved, and what was typed stays", async () => {
  let isOffline = false;
  const { user } = await renderEditing(
    refuse(changeMeeting, "stale"),
    answer(readMeeting, () => {
      if (isOffline) throw new Error("offline");
      return managed;
    }),
  );
  await changePlace(user, "Bürgerhaus");
  isOffline = true;
  const dialog = within(await screen.findByRole("alertdialog"));
  await user.click(dialog.getByRole("button", { name: "Speichern und benachrichtigen" }));

  expect(await dialog.findByText(/Es besteht keine Verbindung/)).toBeTruthy();
  await user.keyboard("{Escape}");
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: /^Ort/ })).value).toBe("Bürgerhaus");
});

test("a meeting is planned in the table's own time zone", async () => {
  const { user, calls, router } = await renderAt(`/tische/${tableId}/sitzungen/neu`, [
    answer(planMeeting, { ...managed, publishedAt: null, invitedAt: null }),
    answer(readMeeting, { ...managed, publishedAt: null, invitedAt: null }),
    ...around,
  ]);
  await user.type(await screen.findByRole("textbox", { name: /^Ort/ }), "Rathaus");
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Sitzung anlegen" }));

  await waitFor(() => expect(router.state.location.pathname).toBe(`/sitzungen/${meetingId}`));
  const body = calls.find(({ method }) => method === "POST")?.body as { startsAt: string; place: string };
  const local = new Date(body.startsAt).toLocaleTimeString("de-DE", { timeZone: "Europe/Berlin", timeStyle: "short" });
  expect([local, body.place]).toEqual(["17:00", "Rathaus"]);
});

test("everything wrong in a plan is said at once, the focus goes to the first", async () => {
  const { user, calls } = await renderAt(`/tische/${tableId}/sitzungen/neu`, around);
  await user.click(within(await screen.findByRole("group", { name: "Tag" })).getAllByRole("spinbutton")[0] as Element);
  await user.keyboard("01012020");
  const duration = screen.getByRole<HTMLInputElement>("textbox", { name: "Dauer in Minuten" });
  await user.clear(duration);
  await user.type(duration, "0");
  await user.type(screen.getByRole("textbox", { name: /^Link zur Videokonferenz/ }), "konferenz");
  await user.click(screen.getByRole("button", { name: "Sitzung anlegen" }));

  expect(await screen.findByText("Bitte geben Sie einen Termin an, der noch kommt.")).toBeTruthy();
  expect(screen.getByText("Bitte zwischen 5 Minuten und 24 Stunden.")).toBeTruthy();
  expect(screen.getByText(/vollständige Adresse/)).toBeTruthy();
  expect(duration.value).toBe("0");
  expect(screen.getByRole("group", { name: "Tag" }).contains(document.activeElement)).toBe(true);
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
});

test("the calendar offers no day that is over", async () => {
  const { user } = await renderAt(`/tische/${tableId}/sitzungen/neu`, around);
  await user.click(within(await screen.findByRole("group", { name: "Tag" })).getAllByRole("spinbutton")[2] as Element);
  await user.keyboard("2020");
  await user.click(screen.getByRole("button", { name: /Kalender/ }));

  const days = within(await screen.findByRole("grid")).getAllByRole("button");
  const first = days.find((day) => day.getAttribute("aria-disabled") !== "true");
  expect(first?.textContent).toBe(String(Temporal.Now.plainDateISO("Europe/Berlin").day));
});

test("an online link that is none stays in the form with its reason", async () => {
  const { user, calls } = await renderEditing();

  await user.type(await screen.findByRole("textbox", { name: /^Link zur Videokonferenz/ }), "konferenz");
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  expect(await screen.findByText(/vollständige Adresse/)).toBeTruthy();
  expect(calls.some(({ method }) => method === "PATCH")).toBe(false);
});
