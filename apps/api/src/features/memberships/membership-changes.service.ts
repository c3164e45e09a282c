import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/memberships";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { dayBefore, localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { seenVisibilities } from "../access/reach.ts";
import { changedFields, changedValues, eraseValues, recordChange } from "../changes/changes.service.ts";
import { renamePerson } from "../persons/persons.service.ts";
import { endHoldingsOfMember } from "../seats/seat-holding-ends.service.ts";
import { lowerEdited, requireAcceptable } from "./membership-fields.service.ts";
import { type InsideScope, type MembershipScope, requireOwnOrManagedMembership } from "./memberships.policy.ts";
import { toContacts, toMembership } from "./memberships.presenter.ts";
import * as memberships from "./memberships.repository.ts";
import { readInside } from "./memberships.service.ts";

type Patch = Omit<Input<typeof contract.changeMembership>, "membershipId" | "expectedVersion">;

export const changeMembership = async (
  ctx: Ctx,
  { membershipId, expectedVersion, ...asked }: Input<typeof contract.changeMembership>,
): Promise<contract.Membership> => {
  const scope = await requireOwnOrManagedMembership(ctx, membershipId);
  await transaction(ctx, async (ctx) => {
    const before = await memberships.read(ctx.db, scope);
    const patch = scope.isSelf ? asked : lowerEdited(asked, before.contacts);
    if (!scope.isSelf) requireNotWithdrawn(before, patch);
    await requireAcceptable(ctx, patch, scope.isSelf ? "own" : before.contacts);
    await rename(ctx, scope, before, patch.name);
    await changeRow(ctx, scope, before, patch, expectedVersion);
    await replaceLists(ctx, scope, patch);
    await log(ctx, scope, before, patch);
  });
  return readInside(ctx, { membershipId });
};

/** What people take out of their own entry is not kept in the log's values either. */
const log = async (ctx: Ctx, scope: InsideScope, row: memberships.MembershipRow, patch: Patch): Promise<void> => {
  const { membershipId: subjectId, organizationId, isSelf } = scope;
  const before = toMembership(row, scope.reach, ctx.now, null);
  const values = isSelf ? changedFields(before, patch) : changedValues(before, patch);
  await recordChange(ctx, { kind: "membership.changed", subjectId, organizationId, values });
  if (isSelf) await eraseValues(ctx, subjectId, Object.keys(patch));
};

/** Whoever had their contacts taken out objected to them: only they put any in again. */
const requireNotWithdrawn = ({ withdrawnAt }: memberships.MembershipRow, patch: Patch): void => {
  const adds = (patch.contacts?.length ?? 0) + (patch.responsibilities?.length ?? 0) > 0;
  if (withdrawnAt && adds) throw new AppError("conflict", { detail: "the person had the entry taken out" });
};

/** Whoever has an account keeps their name themselves. */
const rename = async (
  ctx: Ctx,
  scope: MembershipScope,
  { person }: memberships.MembershipRow,
  name: string | undefined,
): Promise<void> => {
  if (name === undefined || name === person.name) return;
  if (person.accountId !== null && !(scope.isSelf && ctx.actor.kind === "person"))
    throw new AppError("invalid", { errors: [{ pointer: "/name", message: "only the person changes it" }] });
  await renamePerson(ctx, scope.personId, name);
};

const changeRow = async (
  ctx: Ctx,
  scope: MembershipScope,
  before: memberships.MembershipRow,
  { role, ...patch }: Patch,
  expectedVersion: number,
): Promise<void> => {
  const isNewRole = role !== undefined && role !== before.role;
  if (isNewRole && !scope.manages) throw new AppError("forbidden");
  if (isNewRole) await memberships.lockOrganization(ctx.db, scope.organizationId);
  const row = {
    ...(patch.function !== undefined && { function: patch.function }),
    ...(isNewRole && { role }),
    ...upkeepAfter(ctx, scope, before, patch),
  };
  if (!(await memberships.change(ctx.db, scope, row, expectedVersion))) throw new AppError("stale");
  if (isNewRole) await requireAdminLeft(ctx, scope);
};

/** A link mailed to an address that others correct may be in strange hands. */
const upkeepAfter = (
  ctx: Ctx,
  { isSelf, reach }: MembershipScope,
  before: memberships.MembershipRow,
  { contacts, responsibilities }: Patch,
): memberships.UpkeepPatch => {
  const mails = (list: readonly contract.Contact[]) =>
    list.flatMap(({ kind, value }) => (kind === "mail" ? value : [])).join(" ");
  const isReaddressed = contacts !== undefined && mails(contacts) !== mails(toContacts(before.contacts, reach));
  const returns = isSelf && (contacts?.length ?? 0) + (responsibilities?.length ?? 0) > 0;
  return {
    ...(isSelf && { confirmedAt: ctx.now }),
    ...(returns && { withdrawnAt: null }),
    ...(isReaddressed && { unreachableAt: null }),
    ...(isReaddressed && !isSelf && { entryGeneration: { increment: 1 } }),
  };
};

const replaceLists = async (ctx: Ctx, scope: MembershipScope, { contacts, responsibilities }: Patch): Promise<void> => {
  if (contacts) await memberships.replaceContacts(ctx.db, scope, seenVisibilities(scope.reach), contacts);
  if (responsibilities) await memberships.replaceResponsibilities(ctx.db, scope, responsibilities);
};

export const endMembership = async (
  ctx: Ctx,
  { membershipId, expectedVersion }: Input<typeof contract.endMembership>,
): Promise<null> => {
  const scope = await requireOwnOrManagedMembership(ctx, membershipId);
  await transaction(ctx, (ctx) => end(ctx, scope, expectedVersion));
  return null;
};

/** Within the caller's transaction, for the person, whatever was changed meanwhile. */
export const endOwnMembership = async (ctx: Ctx, membershipId: string): Promise<void> => {
  const scope = await requireOwnOrManagedMembership(ctx, membershipId);
  const { version } = await memberships.read(ctx.db, scope);
  await end(ctx, scope, version);
};

const end = async (ctx: Ctx, scope: MembershipScope, expectedVersion: number): Promise<void> => {
  const { membershipId, organizationId } = scope;
  await memberships.lockOrganization(ctx.db, organizationId);
  const { role } = await memberships.read(ctx.db, scope);
  // The day before, so that rights end at once and not at midnight.
  const validTo = dayBefore(localDay(ctx.now));
  if (!(await memberships.change(ctx.db, scope, { validTo }, expectedVersion))) throw new AppError("stale");
  if (role === "admin") await requireAdminLeft(ctx, scope);
  await endHoldingsOfMember(ctx, scope);
  await recordChange(ctx, { kind: "membership.ended", subjectId: membershipId, organizationId });
};

/** Asked under the lock, after the change. */
const requireAdminLeft = async (ctx: Ctx, { organizationId }: MembershipScope): Promise<void> => {
  const left = await memberships.findAdminIds(ctx.db, organizationId, localDay(ctx.now));
  if (left.length === 0) throw new AppError("last-admin");
};
