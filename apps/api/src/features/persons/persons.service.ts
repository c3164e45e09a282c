import type { Ctx } from "../../lib/context.ts";
import { onExclusion } from "../../lib/database-errors.ts";
import { AppError } from "../../lib/errors.ts";
import { recordChanges } from "../changes/changes.service.ts";
import * as persons from "./persons.repository.ts";

/** The person whose verified account has this mail address; asked only by those who appoint somebody. */
export const requireAccountHolder = async (ctx: Ctx, mail: string): Promise<{ personId: string }> => {
  const person = await persons.findByAccountMail(ctx.db, mail);
  if (person) return { personId: person.id };
  throw new AppError("invalid", { errors: [{ pointer: "/mail", message: "no verified account with this address" }] });
};

/** Somebody without an account, within the caller's transaction. */
export const addPerson = (ctx: Ctx, person: persons.NewPerson): Promise<{ id: string }> =>
  persons.insert(ctx.db, person, ctx.now);

/** As `addPerson`, for many in one statement; their ids, in the same order. */
export const addPersons = (ctx: Ctx, added: readonly persons.NewPerson[]): Promise<string[]> =>
  persons.insertMany(ctx.db, added, ctx.now);

/** Of people without an account; false: one of them has one by now. */
export const changePersons = (ctx: Ctx, changes: readonly persons.PersonChange[]): Promise<boolean> =>
  persons.changeMany(ctx.db, changes);

/**
 * Gives all that the first person is and did to the second, and leaves an erased row. False: the first one has an account
 * by now, or is erased. `conflict`: both are in the organization or on a seat already, or the first is in two organizations, of
 * which only one has invited. Only for an actor who has shown to be both.
 */
export const absorbPerson = async (ctx: Ctx, both: persons.Absorbed): Promise<boolean> => {
  if (!(await persons.erase(ctx.db, both.fromId, ctx.now))) return false;
  if (await persons.areEntangled(ctx.db, both)) throw new AppError("conflict");
  const holdings = await onExclusion("conflict", persons.move(ctx.db, both));
  await recordChanges(
    ctx,
    holdings.map(({ id, tableId }) => ({
      kind: "seat-holding.taken-over",
      subjectId: id,
      tableId,
      audience: "seats",
    })),
  );
  return true;
};

export const renamePerson = async (ctx: Ctx, personId: string, name: string): Promise<void> => {
  await persons.rename(ctx.db, personId, name);
};
