import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { startI18n } from "../lib/i18n.ts";
import { axeFindings } from "../testing/axe.ts";
import { Button } from "./button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ToastRegion } from "./toast.tsx";
import { showToast } from "./toast-queue.ts";

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

test("what was done can be undone from its message", async () => {
  const undo = vi.fn();
  render(<ToastRegion />);
  const user = userEvent.setup();

  showToast("Punkt gelöscht", undo);
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));

  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByText("Punkt gelöscht")).toBeNull());
});
