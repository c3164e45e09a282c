import { readAgenda, readBacklog } from "@runde-tische/contracts/agenda-items";
import {
  listBacklogFiles,
  listMeetingFiles,
  removeFile,
  restoreFile,
  type StoredFile,
} from "@runde-tische/contracts/files";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { managedMeeting } from "../../testing/meeting-answers.ts";
import { agenda, idOf, item, meeting, meetingId, stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

const url = `/sitzungen/${meetingId}`;
const usage = { used: 3 * 1024 ** 2, allowed: 500 * 1024 ** 2 };

const file = (index: number, change: Partial<StoredFile> = {}): StoredFile => ({
  id: idOf(9, index),
  agendaItemId: null,
  name: `Unterlage ${index}.pdf`,
  mediaType: "application/pdf",
  size: 204_800,
  audience: "public",
  metadataRemoved: false,
  createdAt: "2126-12-01T08:00:00.000Z",
  version: 1,
  may: { remove: false },
  ...change,
});

/** Uploads that the test answers; jsdom's own would look for a server. */
const stubUploads = (...statuses: { status: number; code?: string }[]) => {
  const sent: { address: string; body: unknown }[] = [];
  class Request extends EventTarget {
    upload = new EventTarget();
    status = 0;
    responseText = "";
    address = "";
    open(_method: string, address: string) {
      this.address = address;
    }
    setRequestHeader() {}
    abort() {}
    getResponseHeader() {
      return null;
    }
    send(body: unknown) {
      sent.push({ address: this.address, body });
      const { status, code } = statuses.shift() ?? { status: 200 };
      this.status = status;
      this.responseText = JSON.stringify({ type: "about:blank", title: "", status, code, requestId: "test" });
      queueMicrotask(() => this.dispatchEvent(new Event("loadend")));
    }
  }
  vi.stubGlobal("XMLHttpRequest", Request);
  return sent;
};

beforeEach(() => {
  stubEvents();
});

test("a visitor saves the files of the meeting and its items, and finds nothing to add", async () => {
  await renderAt(url, [
    answer(readMeeting, meeting()),
    answer(readAgenda, agenda(item(1))),
    answer(listMeetingFiles, {
      items: [file(1, { agendaItemId: item(1).id, metadataRemoved: true }), file(2, { audience: "seats" })],
      may: { add: false },
      usage: null,
    }),
  ]);

  const files = await screen.findByRole("region", { name: "Unterlagen" });
  const [own, ofItem] = within(files).getAllByRole("listitem");
  expect(own?.textContent).toBe("Unterlage 2.pdfPDF · 200\u00a0kB · 01.12.2126Nur für den Tisch");
  expect(ofItem?.textContent).toContain("Zu: 1. Punkt 1Angaben zu Verfasser und Ort wurden entfernt.");
  expect(within(files).getByRole("link", { name: "Unterlage 2.pdf" }).getAttribute("href")).toBe(
    `/api/v1/files/${idOf(9, 2)}/content`,
  );
  expect(within(files).queryByRole("button")).toBeNull();
  expect(await axeFindings(files)).toEqual([]);
});

test("a failed upload says what to do and is tried again as the same file", async () => {
  const shown: StoredFile[] = [];
  const sent = stubUploads({ status: 503, code: "scanner-unreachable" }, { status: 200 });
  const { user } = await renderAt(url, [
    ...managedMeeting,
    answer(readAgenda, agenda(item(1))),
    answer(listMeetingFiles, () => ({ items: shown, may: { add: true }, usage })),
  ]);

  await user.click(await screen.findByRole("button", { name: "Unterlagen hinzufügen" }));
  const dialog = await screen.findByRole("dialog", { name: "Unterlagen hinzufügen" });
  expect(within(dialog).getByText(/Bitte keine Daten über Klientinnen und Klienten/)).toBeTruthy();
  const input = dialog.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) fireEvent.change(input, { target: { files: [new File(["%PDF"], "Plan.pdf")] } });

  expect((await screen.findByRole("alert")).textContent).toContain("nicht auf Schadsoftware geprüft");
  shown.push(file(1, { name: "Plan.pdf" }));
  await user.click(screen.getByRole("button", { name: "Plan.pdf noch einmal versuchen" }));

  expect(await screen.findByRole("link", { name: "Plan.pdf" })).toBeTruthy();
  expect(screen.getByText("Alle Unterlagen dieses Tisches: 3 MB von 500 MB belegt.")).toBeTruthy();
  expect(sent[0]?.address).toMatch(/^\/api\/v1\/meetings\/.+\/files\/.+\?name=Plan.pdf&audience=public$/);
  expect(sent[1]).toEqual(sent[0]);
});

test("an item's own menu adds a file to it", async () => {
  const sent = stubUploads({ status: 200 });
  const { user } = await renderAt(url, [
    ...managedMeeting,
    answer(readAgenda, agenda(item(1), item(2))),
    answer(listMeetingFiles, { items: [], may: { add: true }, usage }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Aktionen: 2. Punkt 2" }));
  await user.click(await screen.findByRole("menuitem", { name: "Unterlagen hinzufügen" }));
  const dialog = await screen.findByRole("dialog", { name: "Unterlagen hinzufügen" });
  expect(within(dialog).getByRole("button", { name: /Gehört zu/ }).textContent).toContain("2. Punkt 2");
  const input = dialog.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) fireEvent.change(input, { target: { files: [new File(["%PDF"], "Plan.pdf")] } });

  await waitFor(() => expect(sent[0]?.address).toContain(`/agenda-items/${item(2).id}/files/`));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

test("a topic that waits for a meeting shows its files beside it, and takes more", async () => {
  const sent = stubUploads({ status: 200 });
  const waiting = { ...item(3), meetingId: null };
  const { user } = await renderAt(url, [
    answer(readBacklog, { items: [waiting] }),
    ...managedMeeting,
    answer(readAgenda, agenda(item(1))),
    answer(listMeetingFiles, { items: [], may: { add: true }, usage }),
    answer(listBacklogFiles, { items: [file(1, { agendaItemId: waiting.id })], may: { add: true }, usage: null }),
  ]);

  const files = within(await screen.findByRole("region", { name: "Unterlagen im Themenspeicher" }));
  expect((await files.findByRole("listitem")).textContent).toContain(`Zu: ${waiting.title}`);
  await user.click(screen.getByRole("button", { name: `Aktionen: ${waiting.title}` }));
  await user.click(await screen.findByRole("menuitem", { name: "Unterlagen hinzufügen" }));
  const dialog = await screen.findByRole("dialog", { name: "Unterlagen hinzufügen" });
  const input = dialog.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) fireEvent.change(input, { target: { files: [new File(["%PDF"], "Plan.pdf")] } });

  await waitFor(() => expect(sent[0]?.address).toContain(`/agenda-items/${waiting.id}/files/`));
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("a topic without files takes its first one by its own menu", async () => {
  const shown: StoredFile[] = [];
  const sent = stubUploads({ status: 200 });
  const waiting = { ...item(3), meetingId: null };
  const { user } = await renderAt(url, [
    answer(readBacklog, { items: [waiting] }),
    ...managedMeeting,
    answer(readAgenda, agenda(item(1))),
    answer(listMeetingFiles, { items: [], may: { add: true }, usage }),
    answer(listBacklogFiles, () => ({ items: shown, may: { add: true }, usage: null })),
  ]);

  await user.click(await screen.findByRole("button", { name: `Aktionen: ${waiting.title}` }));
  expect(screen.queryByRole("region", { name: "Unterlagen im Themenspeicher" })).toBeNull();
  await user.click(await screen.findByRole("menuitem", { name: "Unterlagen hinzufügen" }));
  const dialog = await screen.findByRole("dialog", { name: "Unterlagen hinzufügen" });
  const input = dialog.querySelector<HTMLInputElement>('input[type="file"]');
  shown.push(file(1, { name: "Plan.pdf", agendaItemId: waiting.id }));
  if (input) fireEvent.change(input, { target: { files: [new File(["%PDF"], "Plan.pdf")] } });

  expect(await screen.findByRole("link", { name: "Plan.pdf" })).toBeTruthy();
  expect(sent[0]?.address).toContain(`/agenda-items/${waiting.id}/files/`);
});

test("a removed file comes back by one press", async () => {
  const shown = [file(1, { may: { remove: true } })];
  const { user, calls } = await renderAt(url, [
    ...managedMeeting,
    answer(readAgenda, agenda(item(1))),
    answer(listMeetingFiles, () => ({ items: shown, may: { add: true }, usage })),
    answer(removeFile, () => {
      shown.pop();
      return null;
    }),
    answer(restoreFile, () => {
      shown.push(file(1));
      return file(1);
    }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Unterlage 1.pdf entfernen" }));
  expect(await screen.findByText("Noch keine Unterlagen.")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));

  expect(await screen.findByRole("link", { name: "Unterlage 1.pdf" })).toBeTruthy();
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/restoration"))).toBe(true));
});
