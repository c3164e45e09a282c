import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { startI18n } from "../lib/i18n.ts";
import { axeFindings } from "../testing/axe.ts";
import { Button } from "./button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ToastRegion } from "./toast.tsx";
import { showToast, toasts } from "./toast-queue.ts";

beforeEach(async () => {
  await startI18n("de");
});

const Cancelling = ({ onConfirm }: { onConfirm: () => void }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <Button onPress={() => setOpen(true)}>Absagen</Button>
      <ConfirmDialog
        title="Sitzung absagen?"
        isOpen={isOpen}
        confirmLabel="Sitzung absagen"
        isDangerous
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      >
        Alle Eingeladenen bekommen eine Mail.
      </ConfirmDialog>
    </main>
  );
};

test("a question has a name, starts at the harmless answer and gives the focus back", async () => {
  const onConfirm = vi.fn();
  render(<Cancelling onConfirm={onConfirm} />);
  const user = userEvent.setup();
  const opener = screen.getByRole("button", { name: "Absagen" });

  await user.click(opener);
  expect(await screen.findByRole("alertdialog", { name: "Sitzung absagen?" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Abbrechen");
  expect(await axeFindings()).toEqual([]);

  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(onConfirm).not.toHaveBeenCalled();
});

test("the newest message takes the place of the others, what can be undone stays", async () => {
  render(<ToastRegion />);
  const texts = () => screen.getAllByRole("alertdialog").map((toast) => toast.textContent);

  act(() => showToast("Gespeichert"));
  expect(await screen.findByText("Gespeichert")).toBeTruthy();
  act(() => showToast("Erster Punkt gelöscht", vi.fn()));
  act(() => showToast("Zweiter Punkt gelöscht", vi.fn()));
  act(() => showToast("Verschickt"));

  expect(texts()).toEqual(["Verschickt", "Zweiter Punkt gelöschtRückgängig"]);
  act(() => toasts.clear());
});

test("F6 leads to the messages, and Tab on to taking back", async () => {
  const undo = vi.fn();
  render(
    <main>
      <Button>Weiter</Button>
      <ToastRegion />
    </main>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Weiter" }));

  act(() => showToast("Punkt gelöscht", undo));
  await screen.findByText("Punkt gelöscht");
  await user.keyboard("{F6}");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Meldungen" }));
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");

  expect(undo).toHaveBeenCalledOnce();
});

test("what was done can be undone from its message", async () => {
  const undo = vi.fn();
  render(<ToastRegion />);
  const user = userEvent.setup();

  showToast("Punkt gelöscht", undo);
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));

  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByText("Punkt gelöscht")).toBeNull());
});
