import type * as contract from "@runde-tische/contracts/administration";
import type { Ctx } from "../../lib/context.ts";
import { findOldestUntold } from "../memberships/told-members.service.ts";
import { requireAdministration } from "./administration.policy.ts";
import * as security from "./security.repository.ts";
import { type Found, securityChecks } from "./security-checks.ts";

export type { Setup } from "./security-checks.ts";

export const readSecurity = async (
  ctx: Ctx,
  found: Omit<Found, "stored" | "now">,
): Promise<{ checkedAt: string; checks: contract.SecurityCheck[] }> => {
  const scope = requireAdministration(ctx);
  const oldestUntoldAt = await findOldestUntold(ctx.db, ctx.now);
  const stored = { ...(await security.read(ctx.db, scope)), oldestUntoldAt };
  return { checkedAt: ctx.now.toISOString(), checks: securityChecks({ ...found, stored, now: ctx.now }) };
};
