import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";

/** A template of the folder `typst`. */
export type Template = "addresses" | "agenda" | "letters" | "name-cards" | "signatures";

/** What every document says of itself; the rest is the template's own. */
export type Typed = {
  readonly language: "de" | "en";
  readonly title: string;
  readonly sender: string;
  readonly footer: string;
  readonly labels: Readonly<Record<string, string>>;
};

export type Order = { readonly template: Template; readonly data: Typed };

const MINUTE_MS = 60_000;

/** Typst holds its thread while it works: a run of letters would hold everybody's requests with it. */
const thread = new Piscina<Order, Uint8Array>({
  filename: fileURLToPath(new URL("./typesetting-thread.ts", import.meta.url)),
  name: "compile",
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 10 * MINUTE_MS,
});

/** A tagged PDF; one after the other. */
export const typeset = async (template: Template, data: Typed): Promise<Buffer> =>
  Buffer.from(await thread.run({ template, data }));
