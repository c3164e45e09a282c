import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/memberships";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { toDirectoryEntry } from "./responsibilities.presenter.ts";
import * as responsibilities from "./responsibilities.repository.ts";

/** Every reader has a directory; what they may not see takes no part in the search either. */
export const listResponsibilities = async (
  ctx: Ctx,
  { cursor, limit, ...filter }: Input<typeof contract.listResponsibilities>,
): Promise<Page<contract.DirectoryEntry>> => {
  const rows = await responsibilities.list(ctx, filter, decodeCursor(cursor, 3), limit);
  return toPage(
    rows,
    limit,
    (row) => toDirectoryEntry(row, ctx.now),
    (row) => [row.organization.name, row.function, row.id],
  );
};
