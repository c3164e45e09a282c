import type * as contract from "@runde-tische/contracts/administration";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { toAdministeredPerson } from "./administered-persons.presenter.ts";
import * as persons from "./administered-persons.repository.ts";
import { requireAdministration } from "./administration.policy.ts";

export const listAdministeredPersons = async (
  ctx: Ctx,
  { cursor, limit, ...filter }: Input<typeof contract.listAdministeredPersons>,
): Promise<Page<contract.AdministeredPerson>> => {
  const scope = requireAdministration(ctx);
  const rows = await persons.list(ctx, scope, filter, decodeCursor(cursor, 2), limit);
  const rights = await persons.listRights(
    ctx,
    scope,
    rows.map(({ id }) => id),
  );
  return toPage(rows, limit, toAdministeredPerson(rights), ({ name, id }) => [name ?? "", id]);
};

export const appointAdministrator = async (ctx: Ctx, { personId }: { personId: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    const account = await persons.findAccount(ctx.db, scope, personId);
    if (!account?.isMailVerified || account.isLocked) throw new AppError("conflict");
    if (account.isPlatformAdmin) return null;
    await persons.setAdministrator(ctx.db, scope, personId, true);
    await recordChange(ctx, { kind: "person.admin-appointed", subjectId: personId });
    return null;
  });
};

export const withdrawAdministrator = async (ctx: Ctx, { personId }: { personId: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    const administrators = await persons.lockAdministrators(ctx.db, scope);
    if (!administrators.some(({ id }) => id === personId)) throw new AppError("not-found");
    if (!administrators.some(({ id, isLocked }) => id !== personId && !isLocked))
      throw new AppError("last-administrator");
    await persons.setAdministrator(ctx.db, scope, personId, false);
    await recordChange(ctx, { kind: "person.admin-withdrawn", subjectId: personId });
    return null;
  });
};

export const signOutPerson = async (ctx: Ctx, { personId }: { personId: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    const account = await persons.findAccount(ctx.db, scope, personId);
    if (!account) throw new AppError("not-found");
    await persons.endSessions(ctx.db, scope, account.accountId);
    await recordChange(ctx, { kind: "person.signed-out", subjectId: personId });
    return null;
  });
};

export const lockPerson = async (ctx: Ctx, { personId, reason }: Input<typeof contract.lockPerson>): Promise<null> => {
  const scope = requireAdministration(ctx);
  if (personId === scope.personId) throw new AppError("conflict", { detail: "nobody locks themselves out" });
  return transaction(ctx, async (ctx) => {
    // Of two who lock each other at once, the second finds that they are locked themselves.
    const administrators = await persons.lockAdministrators(ctx.db, scope);
    if (!administrators.some(({ id, isLocked }) => id === scope.personId && !isLocked)) throw new AppError("not-found");
    const account = await persons.findAccount(ctx.db, scope, personId);
    if (!account) throw new AppError("not-found");
    if (account.isLocked) return null;
    await persons.setLock(ctx.db, scope, personId, { at: ctx.now, reason });
    await persons.endSessions(ctx.db, scope, account.accountId);
    const values = changedValues({}, { reason });
    await recordChange(ctx, { kind: "person.locked", subjectId: personId, values });
    return null;
  });
};

export const unlockPerson = async (ctx: Ctx, { personId }: { personId: string }): Promise<null> => {
  const scope = requireAdministration(ctx);
  return transaction(ctx, async (ctx) => {
    const account = await persons.findAccount(ctx.db, scope, personId);
    if (!account) throw new AppError("not-found");
    if (!account.isLocked) return null;
    await persons.setLock(ctx.db, scope, personId, null);
    await recordChange(ctx, { kind: "person.unlocked", subjectId: personId });
    return null;
  });
};
