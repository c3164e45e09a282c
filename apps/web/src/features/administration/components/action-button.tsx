import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";

type ActionButtonProps = {
  label: string;
  /** With what it is done to, for those who hear the button alone. */
  name: string;
  title: string;
  children: ReactNode;
  done: string;
  id: string;
  action: UseMutationResult<unknown, Error, string>;
  isDangerous?: boolean;
  /** Takes the focus on, where the button goes with what it did. */
  onDone?: () => void;
};

/** Asks before it does something to one line of a list. */
export const ActionButton = ({
  label,
  name,
  title,
  children,
  done,
  id,
  action,
  isDangerous,
  onDone,
}: ActionButtonProps) => {
  const [isAsking, setAsking] = useState(false);
  const confirm = () =>
    mutateThen(action, id, () => {
      setAsking(false);
      showToast(done);
      onDone?.();
    });
  return (
    <>
      <Button size="small" variant="tertiary" aria-label={name} onPress={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous={isDangerous ?? false}
        title={title}
        confirmLabel={label}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
        isPending={action.isPending}
        error={action.isError ? problemText(action.error) : undefined}
      >
        {children}
      </ConfirmDialog>
    </>
  );
};
