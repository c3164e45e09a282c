import type {
  AdministeredChange,
  listMunicipalityChanges as listOfMunicipality,
} from "@runde-tische/contracts/administered-changes";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { LogQuery } from "@runde-tische/contracts/log-query";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { toAdministeredChange } from "./administered-changes.presenter.ts";
import * as administeredChanges from "./administered-changes.repository.ts";
import { type LogScope, requireMunicipalityLog, requireWholeLog } from "./changes.policy.ts";

export const listChanges = async (ctx: Ctx, query: LogQuery): Promise<Page<AdministeredChange>> =>
  listIn(ctx, requireWholeLog(ctx), query);

export const listMunicipalityChanges = async (
  ctx: Ctx,
  { ars, ...query }: Input<typeof listOfMunicipality>,
): Promise<Page<AdministeredChange>> => listIn(ctx, await requireMunicipalityLog(ctx, ars), query);

const listIn = async (ctx: Ctx, scope: LogScope, { cursor, limit, ...filter }: LogQuery) => {
  const rows = await administeredChanges.list(ctx, scope, filter, decodeCursor(cursor, 2), limit);
  return toPage(rows, limit, toAdministeredChange, ({ at, id }) => [at.toISOString(), id]);
};
