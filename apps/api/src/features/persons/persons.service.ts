import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import * as persons from "./persons.repository.ts";

/** The person whose verified account has this mail address; asked only by those who appoint somebody. */
export const requireAccountHolder = async (ctx: Ctx, mail: string): Promise<{ personId: string }> => {
  const person = await persons.findByAccountMail(ctx.db, mail);
  if (person) return { personId: person.id };
  throw new AppError("invalid", { errors: [{ pointer: "/mail", message: "no verified account with this address" }] });
};
