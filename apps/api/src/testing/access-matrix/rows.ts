import type { Endpoint } from "@runde-tische/contracts/endpoint";
import { z } from "zod";
import type { Place } from "./places.ts";
import type { Rule } from "./rules.ts";
import type { World } from "./world.ts";

export type Parts = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  headers?: Record<string, string>;
};

/** One line of the matrix: who gets which answer, and a call that succeeds for those who may. */
export type Row = {
  readonly endpoint: Endpoint;
  readonly rule: Rule;
  readonly parts: (place: Place, world: World) => Parts | Promise<Parts>;
};

export const row = (endpoint: Endpoint, rule: Rule, parts: Row["parts"] = () => ({})): Row => ({
  endpoint,
  rule,
  parts,
});

/** Served beside the contract: files and streams. */
export const raw = (path: `/${string}`) => ({ method: "GET", path, summary: "", response: z.unknown() }) as const;
