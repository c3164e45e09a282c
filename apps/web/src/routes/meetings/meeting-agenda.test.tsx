import {
  type AgendaItem,
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  readAgenda,
  readAgendaItem,
  readBacklog,
  removeAgendaItem,
  restoreAgendaItem,
} from "@runde-tische/contracts/agenda-items";
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { type Answer, answer, held, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { managedMeeting } from "../../testing/meeting-answers.ts";
import { agenda, item, meetingId, stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

let items = [item(1), item(2)];
let backlog: AgendaItem[] = [];

beforeEach(() => {
  items = [item(1), item(2)];
  backlog = [];
  stubEvents();
});

const render = (...answers: Answer[]) =>
  renderAt(`/sitzungen/${meetingId}`, [
    ...answers,
    answer(readAgenda, () => agenda(...items)),
    answer(readBacklog, () => ({ items: backlog })),
    ...managedMeeting,
  ]);

const rowsOf = async (list: string) => {
  const grid = await screen.findByRole("grid", { name: list });
  return within(grid)
    .queryAllByRole("button", { name: /bearbeiten$/ })
    .map((button) => button.textContent);
};

const choose = async (user: Awaited<ReturnType<typeof renderAt>>["user"], name: string, action: string) => {
  await user.click(await screen.findByRole("button", { name: `Aktionen: ${name}` }));
  await user.click(await screen.findByRole("menuitem", { name: action }));
};

test("who writes the agenda adds items one after the other with Enter", async () => {
  const { user, calls } = await render(
    answer(addAgendaItem, () => {
      items = [...items, item(3, { title: "Wohnraum", durationMinutes: 15 })];
      return item(3);
    }),
  );

  await user.type(await screen.findByRole("textbox", { name: "Neuer Punkt" }), "Wohnraum{Enter}");

  await waitFor(async () => expect(await rowsOf("Tagesordnung")).toContain("3. Wohnraum"));
  expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({ title: "Wohnraum", durationMinutes: 15 });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Neuer Punkt" });
  expect([field.value, document.activeElement]).toEqual(["", field]);
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

const addsWohnraum = () =>
  held(
    answer(addAgendaItem, () => {
      items = [...items, item(3, { title: "Wohnraum" })];
      return item(3);
    }),
  );

const hasArrived = async (title: string) => {
  await waitFor(async () => expect(await rowsOf("Tagesordnung")).toContain(title));
  await waitFor(() => expect(screen.queryByText(/^Wird hinzugefügt/)).toBeNull());
};

test("the next title is typed while the last one is on its way", async () => {
  const adding = addsWohnraum();
  const { user } = await render(adding.answer);

  await user.type(await screen.findByRole("textbox", { name: "Neuer Punkt" }), "Wohnraum{Enter}Umzug");
  adding.release();
  await hasArrived("3. Wohnraum");

  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Neuer Punkt" }).value).toBe("Umzug");
});

test("titles written faster than they arrive come in their order", async () => {
  let written = 2;
  const adding = held(
    answer(addAgendaItem, ({ body }) => {
      written += 1;
      items = [...items, item(written, { title: (body as { title: string }).title })];
      return item(written);
    }),
  );
  const { user } = await render(adding.answer);

  await user.type(await screen.findByRole("textbox", { name: "Neuer Punkt" }), "Wohnraum{Enter}Umzug{Enter}");
  expect(screen.getByText("Wird hinzugefügt: Wohnraum, Umzug")).toBeDefined();
  adding.release();
  await hasArrived("4. Umzug");

  expect(await rowsOf("Tagesordnung")).toEqual(["1. Punkt 1", "2. Punkt 2", "3. Wohnraum", "4. Umzug"]);
});

test("whoever goes to another item while one is added stays there", async () => {
  const adding = addsWohnraum();
  const { user } = await render(adding.answer);

  await user.type(await screen.findByRole("textbox", { name: "Neuer Punkt" }), "Wohnraum{Enter}");
  act(() => screen.getByRole("row", { name: "2. Punkt 2" }).focus());
  adding.release();
  await hasArrived("3. Wohnraum");

  expect(document.activeElement?.getAttribute("aria-label")).toBe("2. Punkt 2");
});

test("a title that was refused comes back into its field, before what was typed since", async () => {
  const adding = held(refuse(addAgendaItem, "internal"));
  const { user } = await render(adding.answer);

  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Neuer Punkt" });
  await user.type(field, "Wohnraum{Enter}Umzug");
  adding.release();

  await waitFor(() => expect(field.value).toBe("Wohnraum Umzug"));
  expect(screen.getByRole("alert").textContent).not.toBe("");
});

test("an item moves at once, with new numbers and times, before the server has answered", async () => {
  const { user, calls } = await render(
    answer(moveAgendaItem, () => {
      items = [item(2), item(1)];
      return item(2);
    }),
  );

  await choose(user, "2. Punkt 2", "Nach oben");

  await waitFor(async () => expect(await rowsOf("Tagesordnung")).toEqual(["1. Punkt 2", "2. Punkt 1"]));
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    meetingId,
    part: "public",
    beforeId: item(1).id,
  });
});

test("a refused move puts the item back and says why", async () => {
  const { user } = await render(refuse(moveAgendaItem, "conflict"));

  await choose(user, "1. Punkt 1", "In den nicht öffentlichen Teil");

  expect((await screen.findByRole("alert")).textContent).toContain("alles steht wieder wie vorher");
  expect(await rowsOf("Tagesordnung")).toEqual(["1. Punkt 1", "2. Punkt 2"]);
  expect(await rowsOf("Nicht öffentlicher Teil")).toEqual([]);
});

test("an item goes to the backlog and the focus goes with it", async () => {
  const { user } = await render(
    answer(moveAgendaItem, () => {
      items = [item(2)];
      backlog = [{ ...item(1), meetingId: null }];
      return item(1);
    }),
  );

  await choose(user, "1. Punkt 1", "In den Themenspeicher");

  await waitFor(async () => expect(await rowsOf("Themenspeicher")).toEqual(["Punkt 1"]));
  // On the item's row or on a button in it: the list decides.
  await waitFor(() => expect(document.activeElement?.closest("[role=row]")?.textContent).toContain("Punkt 1"));
});

test("a deleted item can be brought back", async () => {
  const { user, calls } = await render(
    answer(removeAgendaItem, () => {
      items = [item(2)];
      return null;
    }),
    answer(restoreAgendaItem, () => {
      items = [item(1), item(2)];
      return item(1);
    }),
  );

  await choose(user, "1. Punkt 1", "Löschen");
  await waitFor(async () => expect(await rowsOf("Tagesordnung")).toEqual(["1. Punkt 2"]));
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));

  await waitFor(async () => expect(await rowsOf("Tagesordnung")).toEqual(["1. Punkt 1", "2. Punkt 2"]));
  expect(calls.some(({ path }) => path.endsWith("/restoration"))).toBe(true);
});

test("what is typed into an item saves itself, only the changed field", async () => {
  const { user, calls } = await render(answer(changeAgendaItem, { ...item(1), title: "Begrüßung", version: 2 }));

  await user.click(await screen.findByRole("button", { name: "1. Punkt 1 bearbeiten" }));
  const title = await screen.findByRole("textbox", { name: "Titel" });
  await user.clear(title);
  expect(await screen.findByText("Bitte geben Sie einen Titel ein.")).toBeTruthy();
  await user.type(title, "Begrüßung");

  expect(screen.getByText("Wird gespeichert …")).toBeTruthy();
  expect(await screen.findByText("Gespeichert", {}, { timeout: 3000 })).toBeTruthy();
  expect(calls.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([{ title: "Begrüßung" }]);
});

test("two versions stand side by side, and the chosen one is saved on top of the newer", async () => {
  const versions: (string | null)[] = [];
  const theirs = { ...item(1), title: "Willkommen", version: 2 };
  const stale = refuse(changeAgendaItem, "stale");
  const saved = answer(changeAgendaItem, { ...item(1), title: "Begrüßung", version: 3 });
  const change: Answer = {
    ...saved,
    reply: (asked) => {
      versions.push(asked.headers.get("if-match"));
      return asked.headers.get("if-match") === '"2"' ? saved.reply(asked) : stale.reply(asked);
    },
  };
  const { user } = await render(change, answer(readAgendaItem, theirs));

  await user.click(await screen.findByRole("button", { name: "1. Punkt 1 bearbeiten" }));
  const title = await screen.findByRole("textbox", { name: "Titel" });
  await user.clear(title);
  await user.type(title, "Begrüßung");

  const choice = await screen.findByRole("group", { name: "Titel" }, { timeout: 3000 });
  expect(within(choice).getByText("Begrüßung")).toBeTruthy();
  expect(within(choice).getByText("Willkommen")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Auswahl speichern" }));

  expect(await screen.findByText("Gespeichert")).toBeTruthy();
  expect(versions).toEqual(['"1"', '"2"']);
});

test("what could not be saved stays, says why, and can be sent again", async () => {
  let isDown = true;
  const saved = answer(changeAgendaItem, { ...item(1), version: 2 });
  const change: Answer = {
    ...saved,
    reply: (asked) => (isDown ? refuse(changeAgendaItem, "overloaded").reply(asked) : saved.reply(asked)),
  };
  const { user } = await render(change);

  await user.click(await screen.findByRole("button", { name: "1. Punkt 1 bearbeiten" }));
  const title = await screen.findByRole<HTMLInputElement>("textbox", { name: "Titel" });
  await user.type(title, " neu");
  expect(
    await screen.findByText(/Nicht gespeichert: Der Server ist gerade ausgelastet/, {}, { timeout: 3000 }),
  ).toBeTruthy();
  expect(title.value).toBe("Punkt 1 neu");

  isDown = false;
  await user.click(screen.getByRole("button", { name: "Noch einmal" }));
  expect(await screen.findByText("Gespeichert")).toBeTruthy();
});

test("paper shows what is closed on the screen, and what is being edited as it reads", async () => {
  items = [item(1, { text: "Zwei Themen" }), item(2, { text: "Mit **Vorlage**" })];
  const { user } = await render();
  await user.click(await screen.findByRole("button", { name: "2. Punkt 2 bearbeiten" }));
  const title = await screen.findByRole<HTMLInputElement>("textbox", { name: "Titel" });
  expect(screen.queryByText("Zwei Themen")).toBeNull();

  act(() => void dispatchEvent(new Event("beforeprint")));
  expect(screen.getByText("Zwei Themen")).toBeTruthy();
  expect(await screen.findByText("Vorlage")).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Titel" })).toBe(title);

  act(() => void dispatchEvent(new Event("afterprint")));
  expect(screen.queryByText("Zwei Themen")).toBeNull();
});

test("an agenda without items has no end", async () => {
  items = [];
  await render();

  expect(await screen.findByText("Noch kein Punkt.")).toBeTruthy();
  expect(screen.queryByText(/^Ende gegen/)).toBeNull();
});
