import type * as contract from "@runde-tische/contracts/accounts";
import type { Input } from "@runde-tische/contracts/endpoint";
import type { Db } from "@runde-tische/database/client";
import { hashPassword } from "better-auth/crypto";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requireVerifiedPerson } from "../access/access.policy.ts";
import { recordChange } from "../changes/changes.service.ts";
import { absorbPerson } from "../persons/persons.service.ts";
import * as accounts from "./accounts.repository.ts";
import { invitationSecret, isInvitationSecret, membershipIdIn } from "./member-invitation.ts";

type Where = Pick<Ctx, "db" | "now">;

export const ensurePerson = ({ db, now }: Where, accountId: string, name: string): Promise<void> =>
  accounts.ensurePerson(db, accountId, name, now);

export const ensurePersonOf = async (where: Where, accountId: string): Promise<void> => {
  const account = await accounts.findAccountName(where.db, accountId);
  if (account) await ensurePerson(where, accountId, account.name);
};

/** Whatever way somebody signs in by. */
export const isLocked = (db: Db, accountId: string): Promise<boolean> => accounts.isLocked(db, accountId);

export const findAccount = (db: Db, mail: string): Promise<{ id: string } | null> => accounts.findAccountId(db, mail);

/** Of the session with this token, which has just shown it. */
export const showSecondFactor = async ({ db, now }: Where, token: string): Promise<void> => {
  await accounts.showSecondFactor(db, token, now);
};

/** What weakens the second factor needs it: a mailed link and a password alone must not switch it off. */
export const requireShownSecondFactor = async ({ db, actor }: Ctx): Promise<void> => {
  if (actor.kind !== "person") throw new AppError("sign-in-required");
  if (await accounts.lacksSecondFactor(db, actor.sessionId)) throw new AppError("second-factor-required");
};

type NewPerson = { name: string; isPlatformAdmin: boolean };
type NewVerifiedAccount = { mail: string; password: string; person: NewPerson };

/** An account whose mail address was shown by other means than better-auth's mail. Belongs in a transaction. */
export const createVerifiedAccount = async (
  ctx: Ctx,
  { mail, password, person }: NewVerifiedAccount,
): Promise<{ personId: string }> => {
  const accountId = await insertAccount(ctx, { name: person.name, mail, password });
  const { id } = await accounts.insertPerson(ctx.db, { ...person, accountId });
  await recordChange(ctx, { kind: "account.created", subjectId: id });
  return { personId: id };
};

const insertAccount = async (ctx: Ctx, account: { name: string; mail: string; password: string }): Promise<string> => {
  const passwordHash = await hashPassword(account.password);
  const accountId = await accounts.insertVerified(ctx.db, { ...account, passwordHash });
  if (accountId === null) throw new AppError("conflict", { detail: "There is an account with this address." });
  return accountId;
};

/** Makes the account of the invited person; returns what they sign in with. */
export const acceptMemberInvitation = async (
  ctx: Ctx,
  { secret, password, name }: Input<typeof contract.acceptMemberInvitation>,
): Promise<{ email: string; password: string }> => {
  return transaction(ctx, async (ctx) => {
    const { personId, mail, ...invited } = await requireInvitation(ctx, secret);
    const accountId = await insertAccount(ctx, { name: name ?? invited.name ?? mail, mail, password });
    if (!(await accounts.linkPerson(ctx.db, personId, accountId, name ?? null))) throw new AppError("link-expired");
    await recordChange(ctx, { kind: "account.created", subjectId: personId });
    return { email: mail, password };
  });
};

/** The mailed link and the account's own session together show that member and account are one human being. */
export const joinByInvitation = async (
  ctx: Ctx,
  { secret }: Input<typeof contract.joinByInvitation>,
): Promise<{ organizationId: string }> => {
  const { personId } = requireVerifiedPerson(ctx);
  return transaction(ctx, async (ctx) => {
    const invited = await requireInvitation(ctx, secret);
    const { membershipId, organizationId } = invited;
    if (!(await absorbPerson(ctx, { fromId: invited.personId, intoId: personId }))) throw new AppError("link-expired");
    const values = [{ field: "personId", before: invited.personId, after: personId }];
    await recordChange(ctx, { kind: "membership.taken-over", subjectId: membershipId, organizationId, values });
    return { organizationId };
  });
};

/** Until the end of the transaction the invitation stays as it is: neither renewed nor ended, nor sent elsewhere. */
const requireInvitation = async (ctx: Ctx, secret: string) => {
  const membershipId = membershipIdIn(secret);
  if (!membershipId) throw new AppError("link-expired");
  await accounts.lockMembership(ctx.db, membershipId);
  const invited = await accounts.findInvitedMember(ctx.db, membershipId, ctx.now);
  if (!invited || invited.mail === null) throw new AppError("link-expired");
  const { mail } = invited;
  if (!isInvitationSecret(ctx.keys, { ...invited, mail }, secret)) throw new AppError("link-expired");
  return { ...invited, mail };
};

/** The address and secret of a member's invitation; null once there is nobody to invite, or no address to write to. */
export const memberInvitation = async (
  ctx: Pick<Ctx, "db" | "now" | "keys">,
  membershipId: string,
): Promise<{ mail: string; secret: string } | null> => {
  const invited = await accounts.findInvitedMember(ctx.db, membershipId, ctx.now);
  if (!invited || invited.mail === null) return null;
  const { mail } = invited;
  return { mail, secret: invitationSecret(ctx.keys, { ...invited, mail }) };
};
