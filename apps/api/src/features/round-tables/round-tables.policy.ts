import type { Ctx } from "../../lib/context.ts";
import {
  refusal,
  requireMunicipalityDecider,
  requirePerson,
  requireTableManaged,
  requireTableSeen,
} from "../access/access.policy.ts";
import {
  decidesForMunicipality,
  findTableStanding,
  isOrganizationAdminIn,
  type TableStanding,
} from "../access/access.repository.ts";

declare const proven: unique symbol;

/** A table the actor was shown to see. Only this file makes one. */
export type TableScope = {
  readonly tableId: string;
  readonly standing: TableStanding;
  readonly [proven]: "seen" | "managed" | "decided";
};

/** A table whose municipality the actor was shown to decide for. */
export type DecidedTableScope = TableScope & { readonly [proven]: "decided" };

/** A table the actor was shown to manage. */
export type ManagedTableScope = TableScope & { readonly [proven]: "managed" };

export const requireVisibleTable = async (ctx: Ctx, tableId: string): Promise<TableScope> => {
  const standing = await requireTableSeen(ctx, tableId);
  return { tableId, standing } as TableScope;
};

export const requireManagedTable = async (ctx: Ctx, tableId: string): Promise<ManagedTableScope> => {
  const standing = await requireTableManaged(ctx, tableId);
  return { tableId, standing } as ManagedTableScope;
};

/** What only those who manage a table know of, as its backlog and log: for anybody else it is not there. */
export const requireBackstage = async (ctx: Ctx, tableId: string): Promise<ManagedTableScope> => {
  const standing = await findTableStanding(ctx, tableId);
  if (standing?.manages) return { tableId, standing } as ManagedTableScope;
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

/** For whoever decides for the table's municipality; to those who do not see the table it is not there. */
export const requireDecidedTable = async (ctx: Ctx, tableId: string): Promise<DecidedTableScope> => {
  const standing = await requireTableSeen(ctx, tableId);
  await requireMunicipalityDecider(ctx, standing.municipalityArs);
  return { tableId, standing } as DecidedTableScope;
};

/** Whether the actor decides for the table's municipality: confirms a proposed table, and appoints who coordinates it. */
export const decidesForTable = async (
  { db, actor }: Ctx,
  { municipalityArs }: { municipalityArs: string },
): Promise<boolean> =>
  actor.kind === "person" && actor.hasSecondFactor && (await decidesForMunicipality(db, actor, municipalityArs));

/** Storage is the municipality's: who coordinates one of its tables does not take more by themselves. */
export const requireTableDecider = async (ctx: Ctx, { standing }: ManagedTableScope): Promise<void> => {
  await requireMunicipalityDecider(ctx, standing.municipalityArs);
};

/** Whoever brings a table into another municipality decides there, or it would come in without being confirmed. */
export const requireNewMunicipality = async (ctx: Ctx, { standing }: ManagedTableScope, ars: string): Promise<void> => {
  if (ars !== standing.municipalityArs) await requireMunicipalityDecider(ctx, ars);
};

/** Whoever decides for the municipality creates a table at once; an organization's admin proposes one. */
export const statusOfNewTable = async (ctx: Ctx, municipalityArs: string): Promise<"active" | "proposed"> => {
  const person = requirePerson(ctx);
  const decides = await decidesForMunicipality(ctx.db, person, municipalityArs);
  if (decides && person.hasSecondFactor) return "active";
  if (await isOrganizationAdminIn(ctx, municipalityArs)) return "proposed";
  throw refusal(ctx, decides, "forbidden");
};
