import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { toasts } from "../components/toast-queue.ts";
import { ensureTemporal } from "../lib/temporal.ts";

// As index.html says.
document.documentElement.lang = "de";

await ensureTemporal();

// The first test of a file loads the code of its page, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

// jsdom has no layout: nothing can scroll there.
globalThis.scrollTo = () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Nor has it CSS.escape; the ids of React Aria contain nothing but letters, digits and characters escaped so.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (char) => `\\${char}`) } as typeof CSS;
HTMLCanvasElement.prototype.getContext = () => null;

let consoleError: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  consoleError = vi.spyOn(console, "error");
});

afterEach(() => {
  cleanup();
  // Files share their modules, hence the queue.
  for (const { key } of toasts.visibleToasts) toasts.close(key);
  localStorage.clear();
  sessionStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store
  document.cookie = "language=; Max-Age=0; Path=/";
  expect(consoleError.mock.calls).toEqual([]);
});
