import { readAgenda } from "@runde-tische/contracts/agenda-items";
import { type Meeting, readMeeting } from "@runde-tische/contracts/meetings";
import { listSeats } from "@runde-tische/contracts/seats";
import { addTask, listMeetingTasks, type Task } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { managedMeeting } from "../../testing/meeting-answers.ts";
import {
  agenda,
  coordinating,
  idOf,
  item,
  meeting,
  meetingId,
  stubEvents,
  table,
  tableId,
} from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { seat as tableSeat } from "../../testing/table-answers.ts";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

const diakonie = tableSeat();
const task: Task = {
  id: idOf(7),
  table: { id: tableId, title: table.title },
  meetingId,
  agendaItem: { id: item(1).id, title: "Punkt 1" },
  part: "public",
  title: "Liste der Sprachkurse",
  text: "",
  assignee: { kind: "seat", id: diakonie.id, name: "Diakonie Allgäu" },
  dueOn: null,
  isOverdue: false,
  status: "open",
  finishedAt: null,
  version: 1,
  may: { edit: true, finish: true, seeTable: true },
};

let tasks: Task[] = [];

beforeEach(() => {
  tasks = [];
  stubEvents();
});

const render = (change: Partial<Meeting>) =>
  renderAt(`/sitzungen/${meetingId}`, [
    answer(readMeeting, meeting(change)),
    answer(readAgenda, agenda(item(1), item(2))),
    answer(listSeats, { items: [diakonie] }),
    answer(listMeetingTasks, () => ({ items: tasks, nextCursor: null })),
    answer(addTask, () => {
      tasks = [task];
      return task;
    }),
    ...managedMeeting,
  ]);

type User = Awaited<ReturnType<typeof render>>["user"];

const fillIn = async (user: User) => {
  const dialog = within(await screen.findByRole("dialog", { name: "Neue Aufgabe" }));
  await user.type(dialog.getByRole("textbox", { name: "Was ist zu tun?" }), task.title);
  await user.type(dialog.getByRole("combobox", { name: "Wer macht es?" }), "Diakonie");
  await user.click(await screen.findByRole("option", { name: /Diakonie Allgäu.*Sitz/ }));
  expect(await axeFindings()).toEqual([]);
  expect(dialog.getByText(/erhält nach wenigen Minuten eine Mail: beim Sitz die delegierte Person/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Aufgabe vergeben" }));
};

test("a task given at an item of the agenda says where it comes from and shows at once", async () => {
  const { user, calls } = await render({ may: coordinating });

  await user.click(await screen.findByRole("button", { name: "Aktionen: 1. Punkt 1" }));
  await user.click(await screen.findByRole("menuitem", { name: "Aufgabe vergeben" }));
  expect(await screen.findByText("Aus dem Tagesordnungspunkt „Punkt 1“.")).toBeTruthy();
  await fillIn(user);

  const section = within(await screen.findByRole("region", { name: "Aufgaben aus dieser Sitzung" }));
  expect(await section.findByRole("link", { name: task.title })).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
    meetingId,
    agendaItemId: item(1).id,
    assignee: { kind: "seat", id: diakonie.id },
  });
});

test("after the meeting, when its agenda is closed, tasks can still be given at its items", async () => {
  const { user, calls } = await render({ may: coordinating, state: "closed" });

  await user.click(await screen.findByRole("button", { name: "Aufgabe vergeben: Punkt 2" }));
  await fillIn(user);

  await screen.findByRole("link", { name: task.title });
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({ agendaItemId: item(2).id });
});

const sitting = { ...coordinating, manage: false };

test("those at the table see the meeting's tasks and cannot add any", async () => {
  tasks = [task];
  await render({ may: sitting });

  const section = within(await screen.findByRole("region", { name: "Aufgaben aus dieser Sitzung" }));
  expect(section.getByRole("link", { name: task.title })).toBeTruthy();
  expect(section.queryByRole("button", { name: "Neue Aufgabe" })).toBeNull();
});

test("before there is a task, those at the table see no empty section", async () => {
  const { calls } = await render({ may: sitting });

  await screen.findByRole("heading", { name: "Tagesordnung" });
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/tasks"))).toBe(true));
  expect(screen.queryByRole("region", { name: "Aufgaben aus dieser Sitzung" })).toBeNull();
});
