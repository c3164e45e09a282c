import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/entries";
import type { Ctx } from "../../lib/context.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { type ExportFormat, exportEntry } from "../data-exports/data-exports.service.ts";
import * as membershipChanges from "../memberships/membership-changes.service.ts";
import { findKnownKeys } from "../municipalities/municipalities.service.ts";
import { type EntryScope, requireEntryBySecret, requireEntrySession, requireOwnEntry } from "./entries.policy.ts";
import { toEntry } from "./entries.presenter.ts";
import * as entries from "./entries.repository.ts";
import type { EntryCookie } from "./entry-cookie.ts";

/** What the browser holds of a mailed link. */
export type Session = EntryCookie | null;

/** Changes nothing: mail scanners open links, some of them press buttons. */
export const openEntry = async (
  ctx: Ctx,
  { secret }: Input<typeof contract.openEntry>,
): Promise<{ entry: contract.Entry; session: EntryCookie }> => {
  const { scope } = await requireEntryBySecret(ctx, secret);
  return { entry: await viewOf(ctx, scope), session: scope };
};

export const readEntrySession = async (ctx: Ctx, session: Session): Promise<{ membershipId: string }> => {
  const { scope } = await requireEntrySession(ctx, session);
  return { membershipId: scope.membershipId };
};

export const readEntry = async (
  ctx: Ctx,
  { membershipId }: Input<typeof contract.readEntry>,
  session: Session,
): Promise<contract.Entry> => viewOf(ctx, (await requireOwnEntry(ctx, session, membershipId)).scope);

export const confirmEntry = async (
  ctx: Ctx,
  { membershipId }: Input<typeof contract.confirmEntry>,
  session: Session,
): Promise<contract.Entry> => {
  const own = await requireOwnEntry(ctx, session, membershipId);
  await transaction(own.ctx, async (ctx) => {
    await entries.confirm(ctx.db, own.scope, ctx.now);
    const { organizationId } = own.scope;
    await recordChange(ctx, { kind: "membership.confirmed", subjectId: membershipId, organizationId });
  });
  return viewOf(ctx, own.scope);
};

export const changeEntry = async (
  ctx: Ctx,
  input: Input<typeof contract.changeEntry>,
  session: Session,
): Promise<contract.Entry> => {
  const own = await requireOwnEntry(ctx, session, input.membershipId);
  await membershipChanges.changeMembership(own.ctx, input);
  return viewOf(ctx, own.scope);
};

export const exportOwnEntry = async (
  ctx: Ctx,
  { membershipId }: Input<typeof contract.readEntry>,
  session: Session,
  format: ExportFormat,
): Promise<FileToSend> => {
  const { scope } = await requireOwnEntry(ctx, session, membershipId);
  const { language, organization } = await viewOf(ctx, scope);
  return exportEntry(ctx, scope, { language, organization, format });
};

const viewOf = async (ctx: Ctx, scope: EntryScope): Promise<contract.Entry> => {
  const today = localDay(ctx.now);
  const row = await entries.read(ctx.db, scope);
  const keys = [...row.organization.serviceAreas, ...row.responsibilities].flatMap(({ arsPrefix }) => arsPrefix ?? []);
  const names = new Map((await findKnownKeys(ctx, keys)).map(({ ars, name }) => [ars, name]));
  const seats = await entries.listSeats(ctx.db, scope, today);
  const canBeErased = row.person.accountId === null && (await isErasable(ctx, scope, seats));
  return toEntry(row, { now: ctx.now, names, seats, canBeErased });
};

/** Seats need a name, and other organizations know the person by the same row. */
export const isErasable = async (ctx: Ctx, scope: EntryScope, seats: readonly string[]): Promise<boolean> =>
  seats.length === 0 && !(await entries.belongsElsewhere(ctx.db, scope, localDay(ctx.now)));
