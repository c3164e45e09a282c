import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/memberships";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { findAddresses } from "../mails/mails.service.ts";
import { addPerson } from "../persons/persons.service.ts";
import { enrol } from "./enrolments.service.ts";
import { requireAcceptable } from "./membership-fields.service.ts";
import {
  type MembersScope,
  requireManagedMembers,
  requireOwnOrManagedMembership,
  requireVisibleMembers,
  requireVisibleMembership,
} from "./memberships.policy.ts";
import { toMembership, toSeenMembership, toUpkeep } from "./memberships.presenter.ts";
import * as memberships from "./memberships.repository.ts";
import { heldSince } from "./unconfirmed.ts";
import { narrowTo } from "./upkeep.repository.ts";

type OneMembership = { membershipId: string };

export const listMemberships = async (
  ctx: Ctx,
  { organizationId, need, cursor, limit }: Input<typeof contract.listMemberships>,
): Promise<Page<contract.SeenMembership>> => {
  const scope = await (need ? requireManagedMembers : requireVisibleMembers)(ctx, organizationId);
  const narrowed = narrowTo(need, heldSince(ctx.now));
  const rows = await memberships.list(ctx.db, scope, {
    day: localDay(ctx.now),
    narrowed,
    after: decodeCursor(cursor, 2),
    limit,
  });
  const upkeep = await upkeepOf(ctx, scope, rows);
  return toPage(
    rows,
    limit,
    (row) => toSeenMembership(row, scope.reach, ctx.now, upkeep(row)),
    (row) => [row.sortedBy, row.id],
  );
};

export const readMembership = async (ctx: Ctx, { membershipId }: OneMembership): Promise<contract.SeenMembership> => {
  const scope = await requireVisibleMembership(ctx, membershipId);
  const row = await memberships.read(ctx.db, scope);
  const upkeep = await upkeepOf(ctx, scope, [row]);
  return toSeenMembership(row, scope.reach, ctx.now, upkeep(row));
};

/** As whoever manages or is it sees it. */
export const readInside = async (ctx: Ctx, { membershipId }: OneMembership): Promise<contract.Membership> => {
  const scope = await requireOwnOrManagedMembership(ctx, membershipId);
  const row = await memberships.read(ctx.db, scope);
  const upkeep = await upkeepOf(ctx, scope, [row]);
  return toMembership(row, scope.reach, ctx.now, upkeep(row));
};

const upkeepOf = async (ctx: Ctx, { manages }: MembersScope, rows: readonly memberships.MembershipRow[]) => {
  if (!manages) return () => null;
  const addresses = await findAddresses(ctx, rows);
  const reached = new Set(rows.filter((_, index) => addresses[index]).map(({ id }) => id));
  return (row: memberships.MembershipRow) => toUpkeep(row, reached.has(row.id));
};

export const addMembership = async (
  ctx: Ctx,
  { organizationId, name, language, ...fields }: Input<typeof contract.addMembership>,
): Promise<contract.Membership> => {
  const { standing } = await requireManagedMembers(ctx, organizationId);
  if (standing.status === "archived") throw new AppError("conflict");
  await requireAcceptable(ctx, fields);
  const membershipId = await transaction(ctx, async (ctx) => {
    const { id: personId } = await addPerson(ctx, { name, language });
    return enrol(ctx, { ...fields, personId, organizationId });
  });
  return readInside(ctx, { membershipId });
};
