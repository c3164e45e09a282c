import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/municipalities";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { toMunicipality } from "./municipalities.presenter.ts";
import * as municipalities from "./municipalities.repository.ts";

export const searchMunicipalities = async (
  ctx: Ctx,
  { q, limit }: Input<typeof contract.searchMunicipalities>,
): Promise<{ items: contract.Municipality[] }> => {
  const rows = await municipalities.search(ctx.db, q, limit);
  return { items: rows.map(toMunicipality) };
};

export const readMunicipality = async (ctx: Ctx, { ars }: { ars: string }): Promise<contract.Municipality> => {
  const row = await municipalities.find(ctx.db, ars);
  if (!row) throw new AppError("not-found");
  return toMunicipality(row);
};

/** The municipalities with these keys, in the keys' order; unknown keys are missing. */
export const findKnownKeys = (
  ctx: Pick<Ctx, "db">,
  keys: readonly string[],
): Promise<municipalities.MunicipalityRow[]> => municipalities.findMany(ctx.db, keys);

/** What an organization may mean by the names or keys of places that it has written down. */
export const findPlacesByName = (
  ctx: Pick<Ctx, "db">,
  organizationId: string,
  written: readonly string[],
): Promise<municipalities.NamedPlace[]> => municipalities.findByName(ctx.db, organizationId, written);

/** Refuses keys that no municipality has, each at the pointer of its field. */
export const requireKnownKeys = async (
  ctx: Pick<Ctx, "db">,
  fields: readonly { pointer: string; ars: string }[],
): Promise<void> => {
  if (fields.length === 0) return;
  const known = await municipalities.findMany(ctx.db, [...new Set(fields.map(({ ars }) => ars))]);
  const errors = fields
    .filter(({ ars }) => !known.some((row) => row.ars === ars))
    .map(({ pointer }) => ({ pointer, message: "no municipality has this key" }));
  if (errors.length > 0) throw new AppError("invalid", { errors });
};
