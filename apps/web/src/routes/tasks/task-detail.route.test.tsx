import { listSeats } from "@runde-tische/contracts/seats";
import { changeTask, listTaskChanges, readTask, type Task } from "@runde-tische/contracts/tasks";
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { paths } from "../../app/paths.ts";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

beforeEach(() => {
  stubEvents();
});

const caritas = { id: "0193a0c0-0000-7000-8000-0000000000c1", name: "Caritasverband", shortName: "Caritas" };
const task: Task = {
  id: "0193a0c0-0000-7000-8000-000000000001",
  table: { id: "0193a0c0-0000-7000-8000-0000000000a1", title: "Runder Tisch Integration" },
  meetingId: "0193a0c0-0000-7000-8000-0000000000d1",
  agendaItem: { id: "0193a0c0-0000-7000-8000-0000000000e1", title: "Sprachkurse" },
  part: "public",
  title: "Kursliste ergänzen",
  text: "Auch die **Abendkurse**.",
  assignee: { kind: "organization", id: caritas.id, name: caritas.name },
  dueOn: null,
  isOverdue: false,
  status: "open",
  finishedAt: null,
  version: 1,
  may: { edit: true, finish: true, seeTable: true },
};
const seats = {
  items: [
    {
      id: "0193a0c0-0000-7000-8000-0000000000b1",
      group: "welfare" as const,
      role: "member" as const,
      hasVote: true,
      organization: caritas,
      holdings: [],
      validFrom: "2026-01-01",
      validTo: null,
      version: 1,
      may: { manage: true, fill: true },
    },
  ],
};
const changes = {
  items: [
    {
      id: "0193a0c0-0000-7000-8000-0000000000f1",
      at: "2026-11-01T09:30:00.000Z",
      kind: "task.changed",
      actor: "Ada Beispiel",
      fields: ["title", "dueOn"],
    },
  ],
  nextCursor: null,
};

test("a task tells where it comes from and what happened to it", async () => {
  await renderAt(paths.task(task.id), [answer(readTask, task), answer(listTaskChanges, changes)]);

  await screen.findByRole("heading", { level: 1, name: "Kursliste ergänzen" });
  expect(screen.getByRole("link", { name: "Sprachkurse" }).getAttribute("href")).toBe(`/sitzungen/${task.meetingId}`);
  expect(await screen.findByText(/Ada Beispiel hat die Aufgabe geändert/)).toBeTruthy();
  expect(screen.getByText(/Was ist zu tun\?, Bis wann\?/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("a task shows at once what happens to it elsewhere", async () => {
  const events = stubEvents();
  let stored = task;
  await renderAt(paths.task(task.id), [answer(readTask, () => stored), answer(listTaskChanges, changes)]);
  await screen.findByRole("link", { name: task.table.title });
  await waitFor(() => expect(events.count()).toBe(1));

  stored = { ...task, status: "progress" };
  act(() => events.say("changed"));

  expect(await screen.findByText("In Arbeit")).toBeTruthy();
});

test("a task leads to no table that its assignee cannot see", async () => {
  const events = stubEvents();
  const hidden = { ...task, may: { ...task.may, seeTable: false } };
  await renderAt(paths.task(task.id), [answer(readTask, hidden), answer(listTaskChanges, changes)]);

  expect(await screen.findByText(task.table.title)).toBeTruthy();
  expect(screen.queryByRole("link", { name: task.table.title })).toBeNull();
  expect(screen.queryByRole("link", { name: "Sprachkurse" })).toBeNull();
  expect(events.count()).toBe(0);
});

test("who changes what somebody else has changed sees both versions and loses nothing", async () => {
  const theirs = { ...task, title: "Kursliste prüfen", version: 2 };
  let stored: Task = task;
  const sent: unknown[] = [];
  const { user } = await renderAt(paths.task(task.id), [
    answer(readTask, () => stored),
    answer(listTaskChanges, changes),
    answer(listSeats, seats),
    {
      ...answer(changeTask, theirs),
      reply: (asked) => {
        sent.push([asked.headers.get("if-match"), asked.body]);
        const isStale = asked.headers.get("if-match") === '"1"';
        stored = isStale ? theirs : { ...theirs, title: "Kursliste ergänzen und drucken", version: 3 };
        return (isStale ? refuse(changeTask, "stale") : answer(changeTask, stored)).reply(asked);
      },
    },
  ]);

  await user.click(await screen.findByRole("button", { name: "Bearbeiten" }));
  const title = await screen.findByRole("textbox", { name: "Was ist zu tun?" });
  await user.type(title, " und drucken");
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("Kursliste ergänzen und drucken")).toBeTruthy();
  expect(within(dialog).getByText("Kursliste prüfen")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Auswahl speichern" }));

  await screen.findByRole("heading", { level: 1, name: "Kursliste ergänzen und drucken" });
  expect(sent).toEqual([
    ['"1"', { title: "Kursliste ergänzen und drucken" }],
    ['"2"', { title: "Kursliste ergänzen und drucken" }],
  ]);
});

test("who is overtaken twice chooses twice, and a newest version that cannot be read loses nothing", async () => {
  let stored: Task = task;
  let isOffline = false;
  const sent: unknown[] = [];
  const { user } = await renderAt(paths.task(task.id), [
    answer(readTask, () => {
      if (isOffline) throw new Error("offline");
      return stored;
    }),
    answer(listTaskChanges, changes),
    answer(listSeats, seats),
    {
      ...answer(changeTask, task),
      reply: (asked) => {
        sent.push([asked.headers.get("if-match"), asked.body]);
        if (asked.headers.get("if-match") !== `"${stored.version}"`) return refuse(changeTask, "stale").reply(asked);
        return answer(changeTask, stored).reply(asked);
      },
    },
  ]);
  await user.click(await screen.findByRole("button", { name: "Bearbeiten" }));
  const dialog = within(await screen.findByRole("dialog"));
  const text = dialog.getByRole<HTMLTextAreaElement>("textbox", { name: /Näheres/ });
  await user.type(dialog.getByRole("textbox", { name: "Was ist zu tun?" }), " und drucken");
  await user.type(text, " Bis Freitag.");
  stored = { ...task, title: "Kursliste prüfen", text: "Abends", version: 2 };
  isOffline = true;
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  expect(await dialog.findByText(/Es besteht keine Verbindung/)).toBeTruthy();
  expect(text.value).toBe("Auch die **Abendkurse**. Bis Freitag.");
  isOffline = false;
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  const title = within(await dialog.findByRole("group", { name: "Was ist zu tun?" }));
  const region = () => dialog.getByRole("region", { name: /Inzwischen hat jemand anderes/ });
  expect(document.activeElement).toBe(region());
  await user.click(title.getByRole("radio", { name: /Gespeicherte Fassung/ }));
  stored = { ...stored, title: "Kursliste teilen", version: 3 };
  isOffline = true;
  await user.click(dialog.getByRole("button", { name: "Auswahl speichern" }));

  expect(await dialog.findByText(/Es besteht keine Verbindung/)).toBeTruthy();
  isOffline = false;
  await user.click(dialog.getByRole("button", { name: "Auswahl speichern" }));

  expect(await dialog.findByText("Kursliste teilen")).toBeTruthy();
  expect(dialog.queryByText(/Es besteht keine Verbindung/)).toBeNull();
  expect(document.activeElement).toBe(region());
  await user.click(dialog.getByRole("button", { name: "Auswahl speichern" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const mine = { text: "Auch die **Abendkurse**. Bis Freitag." };
  expect(sent.slice(2)).toEqual([
    ['"2"', mine],
    ['"2"', mine],
    ['"3"', mine],
  ]);
});
