import type { Input } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/member-invitations";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChanges } from "../changes/changes.service.ts";
import { queueMails } from "../mails/mails.service.ts";
import * as invitations from "./member-invitations.repository.ts";
import {
  type MembershipScope,
  type MembersScope,
  requireManagedMembership,
  requireOwnMembers,
} from "./memberships.policy.ts";
import { toContacts, toInvitableMember } from "./memberships.presenter.ts";
import * as memberships from "./memberships.repository.ts";

export const listInvitableMembers = async (
  ctx: Ctx,
  { organizationId, cursor, limit }: Input<typeof contract.listInvitableMembers>,
): Promise<Page<contract.InvitableMember> & { leftToday: number }> => {
  const scope = await requireOwnMembers(ctx, organizationId);
  const rows = await invitations.listInvitable(ctx.db, scope, localDay(ctx.now), decodeCursor(cursor, 3), limit);
  const page = toPage(rows, limit, toInvitableMember, (row) => [row.wasInvited, row.sortedBy, row.membershipId]);
  return { ...page, leftToday: await findLeftToday(ctx, scope) };
};

const findLeftToday = async (ctx: Ctx, scope: MembersScope): Promise<number> =>
  Math.max(0, contract.INVITATIONS_PER_DAY - (await invitations.countInvitedToday(ctx.db, scope, ctx.now)));

export const inviteMembers = async (
  ctx: Ctx,
  { organizationId, membershipIds }: Input<typeof contract.inviteMembers>,
): Promise<{ invited: number; leftToday: number }> => {
  const scope = await requireOwnMembers(ctx, organizationId);
  const invited = [...new Set(membershipIds)];
  return transaction(ctx, async (ctx) => ({
    invited: invited.length,
    leftToday: await invite(ctx, scope, invited),
  }));
};

export const inviteMember = async (
  ctx: Ctx,
  { membershipId }: { membershipId: string },
): Promise<{ mail: string | null }> => {
  const scope = await requireManagedMembership(ctx, membershipId);
  const address = await findAddress(ctx, scope);
  return transaction(ctx, async (ctx) => {
    await invite(ctx, scope, [membershipId]);
    return { mail: toContacts([address], scope.reach)[0]?.value ?? null };
  });
};

const findAddress = async (ctx: Ctx, scope: MembershipScope) => {
  const { contacts } = await memberships.read(ctx.db, scope);
  const address = contacts.find(({ kind }) => kind === "mail");
  if (!address) throw new AppError("conflict", { detail: "no mail address to invite" });
  return address;
};

/** The organization's row is locked, so that two at once cannot both use what is left of the day. Returns what is left then. */
const invite = async (ctx: Ctx, scope: MembersScope, membershipIds: readonly string[]): Promise<number> => {
  const { organizationId, standing } = scope;
  if (standing.status !== "active") throw new AppError("conflict");
  await memberships.lockOrganization(ctx.db, organizationId);
  const left = (await findLeftToday(ctx, scope)) - membershipIds.length;
  if (left < 0) throw new AppError("invitation-limit");
  const found = await invitations.findInvitable(ctx.db, scope, localDay(ctx.now), membershipIds);
  if (found.length < membershipIds.length) throw new AppError("conflict");
  await invitations.raiseInvitations(ctx.db, scope, membershipIds);
  await queueMails(
    ctx,
    "membership.invitation",
    found.map(({ personId, membershipId }) => ({ personId, subjectId: membershipId })),
  );
  await recordChanges(
    ctx,
    membershipIds.map((subjectId) => ({ kind: "membership.invited", subjectId, organizationId })),
  );
  return left;
};
