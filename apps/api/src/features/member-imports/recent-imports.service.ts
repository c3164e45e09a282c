import type { Input } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/member-imports";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { findAmong } from "../erasures/erasures.policy.ts";
import { erase } from "../erasures/erasures.service.ts";
import { type ImportScope, requireImporter } from "./member-imports.policy.ts";
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

/** A part of them each time, and each in a transaction of its own: erasing somebody thoroughly takes many statements. */
export const undoImport = async (
  ctx: Ctx,
  { organizationId, importedAt }: Input<typeof contract.undoImport>,
): Promise<{ removed: number; left: number }> => {
  const scope = await requireImporter(ctx, organizationId);
  const at = new Date(importedAt);
  if (at < undoableSince(ctx)) throw new AppError("conflict");
  const all = await recent.listUntouched(ctx.db, scope, at);
  const some = all.slice(0, contract.MOST_UNDONE_AT_ONCE);
  let removed = 0;
  for (const one of some) if (await remove(ctx, scope, at, one)) removed += 1;
  return { removed, left: all.length - some.length };
};

/** False: somebody has had to do with them meanwhile. */
const remove = (ctx: Ctx, scope: ImportScope, importedAt: Date, one: recent.Untouched): Promise<boolean> =>
  transaction(ctx, async (ctx) => {
    await recent.lockEntry(ctx.db, scope, one.membershipId);
    const erasable = await findAmong(ctx, one.id, recent.untouched(scope, importedAt));
    if (!erasable || !(await erase(ctx, erasable, null))) return false;
    const { organizationId } = scope;
    await recordChange(ctx, { kind: "membership.ended", subjectId: one.membershipId, organizationId });
    return true;
  });
