import { readMe } from "@runde-tische/contracts/me";
import { listMeetings } from "@runde-tische/contracts/meetings";
import { listMemberships } from "@runde-tische/contracts/memberships";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { listSeats } from "@runde-tische/contracts/seats";
import { listTableTasks } from "@runde-tische/contracts/tasks";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer } from "../../testing/answers.ts";
import { stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, roundTable, seat, testId } from "../../testing/table-answers.ts";

test("a person that is missing is said at the field, and the focus goes there", async () => {
  stubEvents();
  const may = { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false };
  const { user } = await renderAt(`/tische/${testId(1)}?bereich=sitze`, [
    answer(readRoundTable, roundTable({ may })),
    answer(listSeats, { items: [seat({ may: { manage: true, fill: true } })] }),
    answer(listMeetings, { items: [], nextCursor: null }),
    answer(listTableTasks, { items: [], nextCursor: null }),
    answer(listMemberships, { items: [], nextCursor: null }),
    answer(readMe, me()),
  ]);
  await user.click(await screen.findByRole("button", { name: /Delegierte Person benennen$/ }));
  await user.click(await screen.findByRole("button", { name: "Speichern" }));

  const name = screen.getByRole("textbox", { name: "Name" });
  expect(name.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(name);

  await user.type(name, "Dora");
  await user.type(screen.getByRole("textbox", { name: /^Mail/ }), "keine");
  await user.click(screen.getByRole("button", { name: "Speichern" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /^Mail/ }));
});
