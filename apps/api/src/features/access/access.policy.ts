import type { PersonActor } from "../../lib/actor.ts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import * as access from "./access.repository.ts";

/** Writes need somebody who signed in. */
export const requirePerson = ({ actor }: Ctx): PersonActor => {
  if (actor.kind !== "person") throw new AppError("sign-in-required");
  return actor;
};

/** Somebody signed in with a mail address shown to be theirs. */
export const requireVerifiedPerson = (ctx: Ctx): PersonActor => {
  const person = requirePerson(ctx);
  if (!person.isMailVerified) throw new AppError("mail-not-verified");
  return person;
};

/** The standing of an actor who sees the table; whoever does not gets the same answer as for a table that is not there. */
export const requireTableSeen = async (ctx: Ctx, tableId: string): Promise<access.TableStanding> => {
  const standing = await access.findTableStanding(ctx, tableId);
  if (standing?.sees) return standing;
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

/** An administrator's way into a table that is closed to them: it needs no sight of the table yet. They may prolong their step. */
export const requireStepIn = async (ctx: Ctx, tableId: string): Promise<void> => {
  const standing = await access.findTableStanding(ctx, tableId);
  if (standing?.mayStepIn || (standing?.manages && (await access.hasSteppedIn(ctx, tableId)))) return;
  throw refusal(ctx, false, standing?.sees ? "forbidden" : "not-found");
};

export const requireTableManaged = async (ctx: Ctx, tableId: string): Promise<access.TableStanding> => {
  const standing = await requireTableSeen(ctx, tableId);
  if (!standing.manages) throw refusal(ctx, standing.lacksSecondFactor, "forbidden");
  requireNotRefused(standing);
  return standing;
};

/** A table that its municipality refused stays as it is. */
export const requireNotRefused = ({ status }: Pick<access.TableStanding, "status">): void => {
  if (status === "refused") throw new AppError("conflict");
};

/** Pending and archived organizations exist only for their members and those who decide. */
export const requireOrganizationSeen = async (
  ctx: Ctx,
  organizationId: string,
): Promise<access.OrganizationStanding> => {
  const standing = await access.findOrganizationStanding(ctx, organizationId);
  if (standing && (standing.status === "active" || standing.isMember || standing.decides)) return standing;
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

export const requireMunicipalityDecider = async (ctx: Ctx, ars: string): Promise<PersonActor> => {
  const person = requirePerson(ctx);
  if (!(await access.decidesForMunicipality(ctx.db, person, ars))) throw new AppError("forbidden");
  if (!person.hasSecondFactor) throw new AppError("second-factor-required");
  return person;
};

/** Why an actor is refused: signing in, or showing the second factor, comes before "forbidden". */
export const refusal = (
  { actor }: Ctx,
  lacksSecondFactor: boolean | undefined,
  otherwise: "forbidden" | "not-found",
): AppError => {
  if (lacksSecondFactor) return new AppError("second-factor-required");
  if (otherwise === "forbidden" && actor.kind === "anonymous") return new AppError("sign-in-required");
  return new AppError(otherwise);
};
