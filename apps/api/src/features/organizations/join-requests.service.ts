import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/organizations";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson, requireVerifiedPerson } from "../access/access.policy.ts";
import { recordChange } from "../changes/changes.service.ts";
import { queueMail } from "../mails/mails.service.ts";
import { enrol, findAdminIds, isMember } from "../memberships/enrolments.service.ts";
import * as joinRequests from "./join-requests.repository.ts";
import {
  requireManagedOrganization,
  requireManagedRequests,
  requireVisibleOrganization,
} from "./organizations.policy.ts";
import { toJoinRequest } from "./organizations.presenter.ts";

/** Asking again while one waits changes nothing and mails nobody. */
export const askToJoin = async (
  ctx: Ctx,
  { organizationId }: { organizationId: string },
): Promise<contract.JoinRequest> => {
  const { standing } = await requireVisibleOrganization(ctx, organizationId);
  const { personId } = requireVerifiedPerson(ctx);
  if (standing.status !== "active") throw new AppError("conflict");
  return transaction(ctx, async (ctx) => {
    if (await isMember(ctx, organizationId, personId)) throw new AppError("conflict");
    const isNew = await joinRequests.insert(ctx.db, { organizationId, personId, createdAt: ctx.now });
    const row = await joinRequests.findOpenOf(ctx.db, organizationId, personId);
    if (!isNew) return toJoinRequest(row);
    await recordChange(ctx, { kind: "join-request.added", subjectId: row.id, organizationId });
    for (const adminId of await findAdminIds(ctx, organizationId))
      await queueMail(ctx, { kind: "organization.join-request", personId: adminId, subjectId: organizationId });
    return toJoinRequest(row);
  });
};

export const listJoinRequests = async (
  ctx: Ctx,
  { organizationId }: { organizationId: string },
): Promise<{ items: contract.JoinRequest[] }> => {
  const scope = await requireManagedOrganization(ctx, organizationId);
  const rows = await joinRequests.listOpen(ctx.db, scope);
  return { items: rows.map(toJoinRequest) };
};

export const decideJoinRequest = async (ctx: Ctx, input: Input<typeof contract.decideJoinRequest>): Promise<null> => {
  const request = await joinRequests.find(ctx.db, input.joinRequestId);
  if (!request) throw new AppError("not-found");
  const { organizationId, personId } = request;
  const scope = await requireManagedRequests(ctx, organizationId);
  const { personId: decidedById } = requirePerson(ctx);
  return transaction(ctx, async (ctx) => {
    const decision = { accepted: input.accepted, decidedById, decidedAt: ctx.now };
    if (!(await joinRequests.decide(ctx.db, scope, request.id, decision))) throw new AppError("already-decided");
    const kind = input.accepted ? "join-request.accepted" : "join-request.declined";
    await recordChange(ctx, { kind, subjectId: request.id, organizationId });
    if (!input.accepted) return null;
    await enrol(ctx, { personId, organizationId, function: input.function, role: "member" });
    await queueMail(ctx, { kind: "organization.join-accepted", personId, subjectId: organizationId });
    return null;
  });
};
