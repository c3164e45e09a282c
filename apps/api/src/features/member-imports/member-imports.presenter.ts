import { createHash } from "node:crypto";
import type { ImportPreview } from "@runde-tische/contracts/member-imports";
import type { ImportPlan } from "./rows/import-plan.ts";

const MOST_NAMES = 100;

/** Of everything that the import would write, with the versions it was made from. */
export const digestOf = ({ rows }: ImportPlan): string =>
  createHash("sha256")
    .update(JSON.stringify(rows.map(({ number, outcome, added, change }) => [number, outcome, added, change])))
    .digest("base64url");

export const toPreview = (plan: ImportPlan): ImportPreview => ({
  rows: plan.rows.map(({ number, name, outcome, changes, problems, hints }) => ({
    ...{ number, name, outcome, changes, problems, hints },
  })),
  unlisted: {
    count: plan.unlisted.length,
    names: plan.unlisted.slice(0, MOST_NAMES).map(({ name }) => name ?? ""),
  },
  digest: digestOf(plan),
});
