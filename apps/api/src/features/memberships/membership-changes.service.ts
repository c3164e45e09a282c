import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/memberships";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { dayBefore, localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { renamePerson } from "../persons/persons.service.ts";
import { endHoldingsOfMember } from "../seats/seat-holding-ends.service.ts";
import { requireAcceptable } from "./membership-fields.service.ts";
import { type MembershipScope, requireOwnOrManagedMembership } from "./memberships.policy.ts";
import { seenVisibilities, toMembership } from "./memberships.presenter.ts";
import * as memberships from "./memberships.repository.ts";
import { readMembership } from "./memberships.service.ts";

type Patch = Omit<Input<typeof contract.changeMembership>, "membershipId" | "expectedVersion">;

export const changeMembership = async (
  ctx: Ctx,
  { membershipId, expectedVersion, ...patch }: Input<typeof contract.changeMembership>,
): Promise<contract.Membership> => {
  const scope = await requireOwnOrManagedMembership(ctx, membershipId);
  await transaction(ctx, async (ctx) => {
    const before = await memberships.read(ctx.db, scope);
    await requireAcceptable(ctx, patch, scope.isSelf ? "own" : before.contacts);
    await rename(ctx, scope, before, patch.name);
    await changeRow(ctx, scope, before, patch, expectedVersion);
    await replaceLists(ctx, scope, patch);
    const { organizationId } = scope;
    const values = changedValues(toMembership(before, scope.reach, ctx.now), patch);
    await recordChange(ctx, { kind: "membership.changed", subjectId: membershipId, organizationId, values });
  });
  return readMembership(ctx, { membershipId });
};

/** Whoever has an account keeps their name themselves. */
const rename = async (
  ctx: Ctx,
  scope: MembershipScope,
  { person }: memberships.MembershipRow,
  name: string | undefined,
): Promise<void> => {
  if (name === undefined || name === person.name) return;
  if (person.accountId !== null && !scope.isSelf)
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
    ...(scope.isSelf && { confirmedAt: ctx.now }),
  };
  if (!(await memberships.change(ctx.db, scope, row, expectedVersion))) throw new AppError("stale");
  if (isNewRole) await requireAdminLeft(ctx, scope);
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
  const { organizationId } = scope;
  return transaction(ctx, async (ctx) => {
    await memberships.lockOrganization(ctx.db, organizationId);
    const { role } = await memberships.read(ctx.db, scope);
    // The day before, so that rights end at once and not at midnight.
    const validTo = dayBefore(localDay(ctx.now));
    if (!(await memberships.change(ctx.db, scope, { validTo }, expectedVersion))) throw new AppError("stale");
    if (role === "admin") await requireAdminLeft(ctx, scope);
    await endHoldingsOfMember(ctx, scope);
    await recordChange(ctx, { kind: "membership.ended", subjectId: membershipId, organizationId });
    return null;
  });
};

/** Asked under the lock, after the change. */
const requireAdminLeft = async (ctx: Ctx, { organizationId }: MembershipScope): Promise<void> => {
  const left = await memberships.findAdminIds(ctx.db, organizationId, localDay(ctx.now));
  if (left.length === 0) throw new AppError("last-admin");
};
