import { listMyRoundTables } from "@runde-tische/contracts/me";
import { listMyTasks, setTaskStatus, type Task } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { tableSummary } from "../../testing/table-answers.ts";

const task = (title: string, more: Partial<Task> = {}): Task => ({
  id: crypto.randomUUID(),
  table: { id: "0193a0c0-0000-7000-8000-0000000000a1", title: "Runder Tisch Integration" },
  meetingId: null,
  agendaItem: null,
  part: "public",
  title,
  text: "",
  assignee: { kind: "seat", id: "0193a0c0-0000-7000-8000-0000000000b1", name: "Caritas" },
  dueOn: "2099-01-12",
  isOverdue: false,
  status: "open",
  finishedAt: null,
  version: 3,
  may: { edit: false, finish: true, seeTable: true },
  ...more,
});

/** The server of one task list. */
const serve = (...tasks: Task[]) => {
  const versions: (string | null)[] = [];
  const answers = [
    answer(listMyTasks, () => ({ items: tasks, nextCursor: null })),
    answer(listMyRoundTables, { items: [], nextCursor: null }),
    answer(setTaskStatus, ({ params, body, headers }) => {
      versions.push(headers.get("if-match"));
      const index = tasks.findIndex(({ id }) => id === params["taskId"]);
      const before = tasks[index] as Task;
      const { status } = body as Pick<Task, "status">;
      const after = { ...before, status, version: before.version + 1 };
      tasks[index] = after;
      return after;
    }),
  ];
  return { answers, versions };
};

test("open tasks stand by table and due day, a late one is called late", async () => {
  const { answers } = serve(
    task("Kursliste ergänzen", { dueOn: "2026-01-12", isOverdue: true }),
    task("Räume anfragen"),
    task("Flyer drucken", { status: "done" }),
  );
  await renderAt("/aufgaben", answers);

  await screen.findByText("Eine Aufgabe ist überfällig.");
  expect(screen.getByText("überfällig seit 12. Januar 2026")).toBeTruthy();
  expect(screen.getByText("bis 12. Januar 2099")).toBeTruthy();
  const [open, finished] = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.closest("section"));
  expect(within(open as HTMLElement).getAllByRole("listitem")).toHaveLength(2);
  expect(within(finished as HTMLElement).getByRole("link", { name: "Flyer drucken" })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("a finished task moves down, the focus stays in the list, and it can be taken back", async () => {
  const { answers, versions } = serve(task("Räume anfragen"));
  const { user } = await renderAt("/aufgaben", answers);

  await user.click(await screen.findByRole("button", { name: "Erledigt: Räume anfragen" }));

  await screen.findByRole("button", { name: "Wieder öffnen: Räume anfragen" });
  expect(document.activeElement?.textContent).toBe("Offen");
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));
  await screen.findByRole("button", { name: "Erledigt: Räume anfragen" });
  expect(versions).toEqual(['"3"', '"4"']);
});

test("a refused change rolls back and says why beside its button", async () => {
  await renderAt("/aufgaben", [
    answer(listMyTasks, { items: [task("Räume anfragen")], nextCursor: null }),
    answer(listMyRoundTables, { items: [], nextCursor: null }),
    refuse(setTaskStatus, "stale"),
  ]).then(async ({ user }) => user.click(await screen.findByRole("button", { name: "Erledigt: Räume anfragen" })));

  const row = (await screen.findByRole("alert")).closest("li") as HTMLElement;
  expect(within(row).getByText(/Inzwischen hat jemand anderes etwas geändert/)).toBeTruthy();
  expect(within(row).getByRole("button", { name: "Erledigt: Räume anfragen" })).toBeTruthy();
});

test("the board can be linked to and moves tasks by its menu", async () => {
  const { answers } = serve(task("Räume anfragen"));
  const { user } = await renderAt("/aufgaben?ansicht=tafel", answers);

  await user.click(await screen.findByRole("button", { name: "Verschieben: Räume anfragen" }));
  const menu = await screen.findByRole("menu");
  expect(within(menu).queryByText("Fallen gelassen")).toBeNull();
  await user.click(within(menu).getByText("In Arbeit"));

  await waitFor(() =>
    expect(screen.getByRole("link", { name: "Räume anfragen" }).closest("section")?.textContent).toMatch(
      /^In Arbeit 1/,
    ),
  );
});

test("without a task the page says when there will be one", async () => {
  await renderAt("/aufgaben", serve().answers);

  expect(await screen.findByText("Nichts zu erledigen")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("the tasks of each of the reader's tables are one step away", async () => {
  const table = tableSummary();
  await renderAt("/aufgaben", [answer(listMyRoundTables, { items: [table], nextCursor: null }), ...serve().answers]);

  const section = await screen.findByRole("region", { name: "Aufgaben an meinen Tischen" });
  const link = within(section).getByRole("link", { name: table.title });
  expect(link.getAttribute("href")).toBe(`/tische/${table.id}?bereich=aufgaben`);
});
