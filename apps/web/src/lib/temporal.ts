/** `Temporal` is built into some browsers only; the others load it once, before the first render. */
export const ensureTemporal = async (): Promise<void> => {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
};
