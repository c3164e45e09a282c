import { listMeetings } from "@runde-tische/contracts/meetings";
import {
  listMessages,
  type Message,
  type MessagePreview,
  previewMessage,
  recordMessagePosting,
  sendMessage,
} from "@runde-tische/contracts/messages";
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
  expect(within(recipients).getByText("keine Mailadresse: Brief")).toBeTruthy();
  expect(screen.getByText("AWO: Sitz nicht besetzt")).toBeTruthy();
  expect(screen.getByText("Wohnen: Anderer Raum")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Eine Mail verschicken" }));
  expect(await screen.findByText(/Bitte prüfen Sie die Liste noch einmal/)).toBeTruthy();
});

test("prints the letters of those whom no mail reaches, and notes that they went by post", async () => {
  const paper = { personId: idOf(8, 2), name: "Berta Brief", reason: "paper", postedAt: null } as const;
  const message: Message = {
    ...{
      id: idOf(8, 9),
      subject: "Anderer Raum",
      text: "Ratssaal.",
      meeting: null,
      group: null,
      onlyUnanswered: false,
    },
    ...{ author: "Karla Koordination", sentAt: "2026-01-09T09:00:00.000Z", recipientCount: 2 },
    delivery: { sent: 1, waiting: 0, failed: 0, onPaper: 1 },
    unreached: [paper],
  };
  let shown = message;
  const { user, calls } = await renderAt(`/tische/${tableId}/nachricht`, [
    ...page.slice(0, 2),
    answer(listMessages, () => ({ items: [shown], nextCursor: null })),
    answer(recordMessagePosting, () => {
      shown = { ...message, unreached: [{ ...paper, postedAt: "2026-01-10T09:00:00.000Z" }] };
      return shown;
    }),
  ]);

  const print = await screen.findByRole("link", { name: "Einen Brief drucken (PDF)" });
  expect(print.getAttribute("href")).toBe(`/api/v1/round-tables/${tableId}/messages/${message.id}/letters.pdf`);
  await user.click(screen.getByRole("button", { name: "Als versandt vermerken" }));

  expect(await screen.findByText("Berta Brief: Brief versandt am 10.01.2026")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Als versandt vermerken" })).toBeNull();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ personIds: [paper.personId] });
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});
