import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { ensureTemporal } from "../lib/temporal.ts";

await ensureTemporal();

// jsdom has no layout: nothing can scroll there.
globalThis.scrollTo = () => undefined;

let consoleError: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  consoleError = vi.spyOn(console, "error");
});

afterEach(() => {
  cleanup();
  document.cookie = "language=; Max-Age=0; Path=/";
  expect(consoleError.mock.calls).toEqual([]);
});
