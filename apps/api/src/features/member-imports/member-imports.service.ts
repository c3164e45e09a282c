import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/member-imports";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { lockMembers } from "../memberships/enrolments.service.ts";
import { findKnownKeys, findPlacesByName } from "../municipalities/municipalities.service.ts";
import { type ImportScope, requireImporter } from "./member-imports.policy.ts";
import { digestOf, toPreview } from "./member-imports.presenter.ts";
import * as imports from "./member-imports.repository.ts";
import { storeImport } from "./plan-storing.service.ts";
import { type ImportPlan, planImport } from "./rows/import-plan.ts";
import { resolveAreas } from "./rows/list-areas.ts";
import { readEntries } from "./rows/list-entries.ts";
import { readFile } from "./sheets/read-file.ts";

/** Nothing of the file is kept: the reader's browser holds the rows. */
export const readSheet = async (
  ctx: Ctx,
  { organizationId, content, sheet }: Input<typeof contract.readSheet>,
): Promise<contract.SheetTable | contract.RefusedSheet> => {
  await requireImporter(ctx, organizationId);
  return readFile(Buffer.from(content, "base64"), sheet);
};

export const previewMemberImport = async (
  ctx: Ctx,
  { organizationId, ...list }: Input<typeof contract.previewMemberImport>,
): Promise<contract.ImportPreview> => toPreview(await plan(ctx, await requireImporter(ctx, organizationId), list));

const plan = async (ctx: Ctx, scope: ImportScope, list: contract.MemberList): Promise<ImportPlan> => {
  const entries = readEntries(list);
  const members = await imports.listKnown(ctx.db, scope, localDay(ctx.now));
  const written = [...new Set(entries.flatMap(({ area }) => area ?? []))];
  resolveAreas(entries, written.length > 0 ? await findPlacesByName(ctx, scope.organizationId, written) : []);
  const known = members.flatMap(({ responsibilities }) => responsibilities.flatMap(({ ars }) => ars ?? []));
  const keys = new Set([...known, ...entries.flatMap(({ area }) => area ?? [])]);
  const places = keys.size > 0 ? await findKnownKeys(ctx, [...keys]) : [];
  return planImport(entries, members, { ...list, areaNames: new Map(places.map(({ ars, name }) => [ars, name])) });
};

/** All of it or nothing, and only what was shown: what came in between refuses it. */
export const importMembers = async (
  ctx: Ctx,
  { organizationId, digest, ...list }: Input<typeof contract.importMembers>,
): Promise<{ added: number; changed: number; unchanged: number }> => {
  const scope = await requireImporter(ctx, organizationId);
  return transaction(ctx, async (ctx) => {
    await lockMembers(ctx, organizationId);
    const planned = await plan(ctx, scope, list);
    refuseFaulty(planned);
    if (digestOf(planned) !== digest) throw new AppError("stale");
    return storeImport(ctx, scope, planned);
  });
};

const MOST_ERRORS = 100;

const refuseFaulty = ({ rows }: ImportPlan): void => {
  const errors = rows.flatMap(({ problems }, index) =>
    problems.map(({ field, code }) => ({ pointer: `/rows/${index}/${field}`, message: code })),
  );
  if (errors.length > 0) throw new AppError("invalid", { errors: errors.slice(0, MOST_ERRORS) });
};
