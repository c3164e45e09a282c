import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type ToastContents = { text: string; undo?: () => void };

export const toasts = new ToastQueue<ToastContents>();

// Long enough to get there by keyboard (F6) or mouse; once there, the clock stands still.
const undoTimeMs = 20_000;
const readingTimeMs = 6_000;

/**
 * Says that something was done; with `undo` it can be taken back while the message stands. The newest message takes the
 * place of the others; only the last one that can still be undone stays below it.
 */
export const showToast = (text: string, undo?: () => void): void => {
  const earlier = toasts.visibleToasts;
  const undoable = earlier.find(({ content }) => content.undo);
  toasts.add(undo ? { text, undo } : { text }, { timeout: undo ? undoTimeMs : readingTimeMs });
  for (const toast of earlier) if (toast !== undoable) toasts.close(toast.key);
};
