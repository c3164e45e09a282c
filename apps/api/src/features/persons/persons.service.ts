import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
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

export const renamePerson = async (ctx: Ctx, personId: string, name: string): Promise<void> => {
  await persons.rename(ctx.db, personId, name);
};
