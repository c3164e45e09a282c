import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/me";
import type { Page } from "@runde-tische/contracts/page";
import type { RoundTableSummary } from "@runde-tische/contracts/round-tables";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { requirePerson } from "../access/access.policy.ts";
import { listRoundTables } from "../round-tables/round-tables.service.ts";
import { toMyMeeting } from "./my-meetings.presenter.ts";
import * as myMeetings from "./my-meetings.repository.ts";

export const listMyRoundTables = (
  ctx: Ctx,
  paging: Input<typeof contract.listMyRoundTables>,
): Promise<Page<RoundTableSummary>> => {
  requirePerson(ctx);
  return listRoundTables(ctx, { ...paging, onlyOwn: true });
};

export const listMyMeetings = async (
  ctx: Ctx,
  { cursor, limit }: Input<typeof contract.listMyMeetings>,
): Promise<Page<contract.MyMeeting>> => {
  const actor = requirePerson(ctx);
  const rows = await myMeetings.list({ ...ctx, actor }, decodeCursor(cursor, 2), limit);
  return toPage(
    rows,
    limit,
    (row) => toMyMeeting(row, actor.personId),
    (row) => [row.startsAt.toISOString(), row.id],
  );
};
