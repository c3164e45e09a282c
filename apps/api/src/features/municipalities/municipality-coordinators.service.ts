import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/municipalities";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireMunicipalityDecider, requirePerson } from "../access/access.policy.ts";
import { recordChange } from "../changes/changes.service.ts";
import { requireAccountHolder } from "../persons/persons.service.ts";
import { toMunicipalityCoordinator } from "./municipalities.presenter.ts";
import { readMunicipality } from "./municipalities.service.ts";
import * as coordinators from "./municipality-coordinators.repository.ts";

/** Names of persons are for people who signed in. */
export const listMunicipalityCoordinators = async (
  ctx: Ctx,
  { ars }: { ars: string },
): Promise<{ items: contract.MunicipalityCoordinator[] }> => {
  await readMunicipality(ctx, { ars });
  requirePerson(ctx);
  const rows = await coordinators.list(ctx.db, ars);
  return { items: rows.map(toMunicipalityCoordinator) };
};

export const appointMunicipalityCoordinator = async (
  ctx: Ctx,
  { ars, mail }: Input<typeof contract.appointMunicipalityCoordinator>,
): Promise<contract.MunicipalityCoordinator> => {
  await readMunicipality(ctx, { ars });
  const appointedBy = await requireMunicipalityDecider(ctx, ars);
  return transaction(ctx, async (ctx) => {
    const { personId } = await requireAccountHolder(ctx, mail);
    const appointment = { municipalityArs: ars, personId, appointedById: appointedBy.personId, appointedAt: ctx.now };
    const isNew = await coordinators.insert(ctx.db, appointment);
    const row = await coordinators.findStanding(ctx.db, ars, personId);
    if (!row) throw new AppError("conflict");
    if (isNew) await recordChange(ctx, { kind: "municipality.coordinator-appointed", subjectId: row.id });
    return toMunicipalityCoordinator(row);
  });
};

/** Who is to be told that something waits for the municipality's decision. */
export const findDeciderIds = (ctx: Pick<Ctx, "db">, ars: string): Promise<string[]> =>
  coordinators.findDeciderIds(ctx.db, ars);

export const dismissMunicipalityCoordinator = async (
  ctx: Ctx,
  { coordinatorId }: { coordinatorId: string },
): Promise<null> => {
  requirePerson(ctx);
  const row = await coordinators.find(ctx.db, coordinatorId);
  if (!row) throw new AppError("not-found");
  await requireMunicipalityDecider(ctx, row.municipalityArs);
  return transaction(ctx, async (ctx) => {
    if (!(await coordinators.end(ctx.db, coordinatorId, ctx.now))) throw new AppError("not-found");
    await recordChange(ctx, { kind: "municipality.coordinator-dismissed", subjectId: coordinatorId });
    return null;
  });
};
