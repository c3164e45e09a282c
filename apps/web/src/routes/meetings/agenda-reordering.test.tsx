import { moveAgendaItem, readAgenda } from "@runde-tische/contracts/agenda-items";
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer } from "../../testing/answers.ts";
import { managedMeeting } from "../../testing/meeting-answers.ts";
import { agenda, item, meetingId, stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

vi.setConfig({ testTimeout: 20_000 });

const four = [item(1), item(2), item(3), item(4)];

beforeEach(() => {
  stubEvents();
});

/** Takes the third item by its handle, presses the keys and drops it; resolves to the items it was moved before. */
const carry = async (...keys: string[]): Promise<unknown[]> => {
  const { user, calls } = await renderAt(`/sitzungen/${meetingId}`, [
    answer(moveAgendaItem, item(3)),
    answer(readAgenda, agenda(...four)),
    ...managedMeeting,
  ]);
  const handle = await screen.findByRole("button", { name: "3. Punkt 3 ziehen" });
  act(() => handle.closest<HTMLElement>("[role=row]")?.focus());
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(handle);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/einfügen$/));
  for (const key of keys) await user.keyboard(`{${key}}`);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label") ?? "").not.toMatch(/einfügen$/));
  return calls.filter(({ method }) => method === "POST").map(({ body }) => (body as { beforeId: unknown }).beforeId);
};

test("a handle says which keys move its item", async () => {
  await carry("ArrowUp");

  const handle = screen.getByRole("button", { name: /Punkt 1 ziehen$/ });
  const described = document.getElementById(handle.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toContain("Pfeiltasten bewegen ihn");
});

test("one arrow up carries an item one place up", async () => {
  expect(await carry("ArrowUp")).toEqual([item(2).id]);
});

test("one arrow down carries an item one place down", async () => {
  expect(await carry("ArrowDown")).toEqual([null]);
});

test("two arrows up carry an item to the top", async () => {
  expect(await carry("ArrowUp", "ArrowUp")).toEqual([item(1).id]);
});

test("up and down again is back at the old place, and nothing is sent", async () => {
  expect(await carry("ArrowUp", "ArrowDown")).toEqual([]);
});
