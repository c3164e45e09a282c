import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/erasures";
import { verifyPassword } from "better-auth/crypto";
import type { PersonActor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson } from "../access/access.policy.ts";
import { requireShownSecondFactor } from "../accounts/accounts.service.ts";
import { audienceOf } from "../agenda-items/positions/positions.service.ts";
import { recordChange, recordChanges } from "../changes/changes.service.ts";
import { findLaws } from "../data-exports/data-exports.service.ts";
import { endHoldingsOfErased } from "../seats/seat-holding-ends.service.ts";
import * as facts from "./erasure-facts.repository.ts";
import * as texts from "./erasure-texts.repository.ts";
import {
  type ErasureScope,
  requireManagedHolder,
  requireManagedMember,
  requireNoOthers,
  requireSelf,
} from "./erasures.policy.ts";
import * as erasures from "./erasures.repository.ts";

const FRESH_MS = 15 * 60 * 1000;

export const previewErasure = async (ctx: Ctx): Promise<contract.ErasurePreview> => {
  const { personId } = requirePerson(ctx);
  const duties = await facts.listDuties(ctx.db, personId, ctx.now);
  const laws = await findLaws(ctx, personId);
  return { ...(await facts.readPreview(ctx.db, personId, ctx.now)), duties, laws };
};

export const eraseMe = async (
  ctx: Ctx,
  { password, expectedVersion }: Input<typeof contract.eraseMe>,
): Promise<null> => {
  const scope = requireSelf(ctx);
  await requireShownSecondFactor(ctx);
  const { version } = await facts.readPreview(ctx.db, scope.personId, ctx.now);
  if (version !== expectedVersion) throw new AppError("stale");
  await requireOwner(ctx, requirePerson(ctx), password);
  return transaction(ctx, async (ctx) => {
    await facts.lockDuties(ctx.db, scope.personId);
    const [duty] = await facts.listDuties(ctx.db, scope.personId, ctx.now);
    if (duty) throw new AppError("hand-over-first", { detail: duty.name ?? "the platform's administration" });
    if (!(await erase(ctx, scope, expectedVersion))) throw new AppError("stale");
    return null;
  });
};

/** A forgotten open session must not be enough: the password, or without one a sign-in of the last minutes. */
const requireOwner = async (ctx: Ctx, { accountId, sessionId }: PersonActor, password: string | undefined) => {
  const hash = await facts.findPasswordHash(ctx.db, accountId);
  if (hash !== null) {
    if (password === undefined || !(await verifyPassword({ hash, password }))) throw new AppError("wrong-credentials");
    return;
  }
  const startedAt = await facts.findSessionStart(ctx.db, sessionId);
  if (!startedAt || ctx.now.getTime() - startedAt.getTime() > FRESH_MS) throw new AppError("fresh-sign-in-required");
};

export const eraseMember = async (ctx: Ctx, { membershipId }: { membershipId: string }): Promise<null> =>
  eraseOnRequest(ctx, (ctx) => requireManagedMember(ctx, membershipId));

export const eraseHolder = async (ctx: Ctx, { holdingId }: { holdingId: string }): Promise<null> =>
  eraseOnRequest(ctx, (ctx) => requireManagedHolder(ctx, holdingId));

const eraseOnRequest = async (ctx: Ctx, ask: (ctx: Ctx) => ReturnType<typeof requireManagedMember>): Promise<null> => {
  const asked = await ask(ctx);
  return transaction(ctx, async (ctx) => {
    if (!(await erase(ctx, await requireNoOthers(ctx, asked), null))) throw new AppError("not-found");
    return null;
  });
};

/** Within the caller's transaction. False: erased already, or changed since the expected version. */
export const erase = async (ctx: Ctx, scope: ErasureScope, expectedVersion: number | null): Promise<boolean> => {
  const { db, now } = ctx;
  const { personId } = scope;
  const traces = await texts.findTraces(db, scope);
  const emptied = await erasures.empty(db, scope, now, expectedVersion);
  if (!emptied) return false;
  await texts.eraseFromLog(db, scope, traces);
  await eraseFromAgendas(ctx, scope, traces);
  await texts.eraseFromQuotes(db, scope, traces);
  const tasks = await erasures.returnTasks(db, scope, now);
  await recordChanges(
    ctx,
    tasks.map(({ id, ...place }) => ({ kind: "task.returned", subjectId: id, ...place, audience: "seats" as const })),
  );
  await endHoldingsOfErased(ctx, personId);
  await erasures.endMemberships(db, scope, now);
  await erasures.endDuties(db, scope, now);
  await erasures.eraseComments(db, scope);
  const { accountId } = emptied;
  await erasures.dropMails(db, scope, accountId);
  await erasures.forgetRequests(db, scope);
  if (accountId) await erasures.deleteAccount(db, accountId);
  await recordChange(ctx, { kind: "person.erased", subjectId: personId });
  return true;
};

/** By field name alone: what stood there is erased. */
const eraseFromAgendas = async (ctx: Ctx, scope: ErasureScope, traces: readonly string[]): Promise<void> => {
  const items = await texts.eraseFromAgendas(ctx.db, scope, traces);
  await recordChanges(
    ctx,
    items.map(({ id, tableId, meetingId, part, ...meeting }) => ({
      kind: "agenda-item.changed" as const,
      subjectId: id,
      tableId,
      meetingId,
      audience: audienceOf({ part, meeting }),
      values: [{ field: "presenter", before: null, after: null }],
    })),
  );
};
