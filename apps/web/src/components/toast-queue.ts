import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type ToastContents = { text: string; undo?: () => void };

export const toasts = new ToastQueue<ToastContents>({ maxVisibleToasts: 3 });

const undoTimeMs = 15_000;
const readingTimeMs = 6_000;

/** Says that something was done; with `undo` it can be taken back while the message stands. */
export const showToast = (text: string, undo?: () => void): void => {
  toasts.add(undo ? { text, undo } : { text }, { timeout: undo ? undoTimeMs : readingTimeMs });
};
