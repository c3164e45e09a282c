import * as contract from "@runde-tische/contracts/administered-changes";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { LogQuery } from "@runde-tische/contracts/log-query";
import type { Page } from "@runde-tische/contracts/page";
import type { z } from "zod";
import type { Ctx } from "../../lib/context.ts";
import { CSV_TYPE, toCsv } from "../../lib/csv.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { formatDay, localDay } from "../../lib/local-date.ts";
import { toAdministeredChange, toLogLine } from "./administered-changes.presenter.ts";
import * as administeredChanges from "./administered-changes.repository.ts";
import { type LogScope, requireMunicipalityLog, requireWholeLog } from "./changes.policy.ts";
import { LOG_TEXTS } from "./log-texts.ts";

export const listChanges = async (ctx: Ctx, query: LogQuery): Promise<Page<contract.AdministeredChange>> =>
  listIn(ctx, requireWholeLog(ctx), query);

export const listMunicipalityChanges = async (
  ctx: Ctx,
  { ars, ...query }: Input<typeof contract.listMunicipalityChanges>,
): Promise<Page<contract.AdministeredChange>> => listIn(ctx, await requireMunicipalityLog(ctx, ars), query);

const listIn = async (ctx: Ctx, scope: LogScope, { cursor, limit, ...filter }: LogQuery) => {
  const rows = await administeredChanges.list(ctx, scope, filter, decodeCursor(cursor, 2), limit);
  return toPage(rows, limit, toAdministeredChange, ({ at, id }) => [at.toISOString(), id]);
};

type LogFile = z.output<typeof contract.LogFileQuery>;

export const writeChanges = async (ctx: Ctx, wanted: LogFile): Promise<FileToSend> =>
  write(ctx, requireWholeLog(ctx), wanted);

export const writeMunicipalityChanges = async (
  ctx: Ctx,
  { ars, ...wanted }: { ars: string } & LogFile,
): Promise<FileToSend> => write(ctx, await requireMunicipalityLog(ctx, ars), wanted);

const write = async (ctx: Ctx, scope: LogScope, { language, ...filter }: LogFile): Promise<FileToSend> => {
  const most = contract.MOST_CHANGES_IN_FILE;
  const rows = (await administeredChanges.list(ctx, scope, filter, null, most)).slice(0, most);
  const lines = rows.map((row) => toLogLine(row, language));
  const name = `protokoll-${formatDay(localDay(ctx.now))}.csv`;
  return { name, type: CSV_TYPE, content: toCsv([[...LOG_TEXTS[language].columns], ...lines]) };
};
