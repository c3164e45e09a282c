import { listMeetings } from "@runde-tische/contracts/meetings";
import { listMessages, type MessagePreview, previewMessage, sendMessage } from "@runde-tische/contracts/messages";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { idOf, stubEvents, table, tableId } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => {
  stubEvents();
  sessionStorage.clear();
});

const preview: MessagePreview = {
  recipients: [
    {
      personId: idOf(8, 1),
      name: "Dana Delegierte",
      seat: "Caritas",
      group: "welfare",
      role: "deputy",
      mail: "d…@caritas.example",
    },
    { personId: idOf(8, 2), name: "Berta Brief", seat: null, group: "citizens", role: "delegate", mail: null },
  ],
  unasked: [{ seat: "AWO", name: null, reason: "vacant" }],
  mails: [{ language: "de", count: 1, subject: "Wohnen: Anderer Raum", text: "Guten Tag Dana,\n\nRatssaal." }],
  fingerprint: "first",
};

const page = [
  answer(readRoundTable, { ...table, status: "active", may: { ...table.may, manage: true } }),
  answer(listMeetings, { items: [], nextCursor: null }),
  answer(listMessages, { items: [], nextCursor: null }),
];

test("shows who gets the message and how it reads before it goes out, and again when that changed", async () => {
  const { user } = await renderAt(`/tische/${tableId}/nachricht`, [
    ...page,
    answer(previewMessage, preview),
    refuse(sendMessage, "recipients-changed"),
  ]);

  await user.click(await screen.findByRole("button", { name: "Prüfen, wer sie bekommt" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Betreff/ }));
  await user.type(screen.getByRole("textbox", { name: /Betreff/ }), "Anderer Raum");
  await user.type(screen.getByRole("textbox", { name: /Nachricht/ }), "Ratssaal.");
  await user.click(screen.getByRole("button", { name: "Prüfen, wer sie bekommt" }));

  const recipients = await screen.findByRole("table", { name: "Wer die Nachricht bekommt" });
  expect(within(recipients).getByRole("rowheader", { name: "Dana Delegierte (Stellvertretung)" })).toBeTruthy();
  expect(within(recipients).getByText("keine Mailadresse")).toBeTruthy();
  expect(screen.getByText("AWO: Sitz nicht besetzt")).toBeTruthy();
  expect(screen.getByText("Wohnen: Anderer Raum")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Eine Mail verschicken" }));
  expect(await screen.findByText(/Bitte prüfen Sie die Liste noch einmal/)).toBeTruthy();
});
