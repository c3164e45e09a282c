import type { Input } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/member-imports";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { dayBefore, localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChanges } from "../changes/changes.service.ts";
import { lockMembers } from "../memberships/enrolments.service.ts";
import { requireImporter } from "./member-imports.policy.ts";
import * as recent from "./recent-imports.repository.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const undoableSince = ({ now }: Ctx): Date => new Date(now.getTime() - contract.UNDO_DAYS * DAY_MS);

export const listRecentImports = async (
  ctx: Ctx,
  { organizationId }: { organizationId: string },
): Promise<{ items: contract.RecentImport[] }> => {
  const scope = await requireImporter(ctx, organizationId);
  const rows = await recent.listRecent(ctx.db, scope, { since: undoableSince(ctx), day: localDay(ctx.now) });
  return { items: rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() })) };
};

export const undoImport = async (
  ctx: Ctx,
  { organizationId, importedAt }: Input<typeof contract.undoImport>,
): Promise<{ removed: number }> => {
  const scope = await requireImporter(ctx, organizationId);
  const at = new Date(importedAt);
  if (at < undoableSince(ctx)) throw new AppError("conflict");
  return transaction(ctx, async (ctx) => {
    await lockMembers(ctx, organizationId);
    await recent.lockImported(ctx.db, scope, at);
    // The day before, so that they are gone at once and not at midnight.
    const ends = { importedAt: at, validTo: dayBefore(localDay(ctx.now)), now: ctx.now };
    const removed = await recent.removeUntouched(ctx.db, scope, ends);
    await recordChanges(
      ctx,
      removed.map((subjectId) => ({ kind: "membership.ended", subjectId, organizationId })),
    );
    return { removed: removed.length };
  });
};
