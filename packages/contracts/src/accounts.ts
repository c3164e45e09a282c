import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, line, Mail } from "./fields.ts";

export const Password = z.string().min(12).max(128);

/** A password somebody already has: its length is not told before it is checked. */
const knownPassword = z.string().min(1).max(128);
const Token = line(2000);

/** Where better-auth is mounted; only the paths of `AUTH_BODIES` are open, all by POST. */
export const AUTH_PREFIX = "/api/auth";

/** What a path of better-auth answers, of that what concerns its caller: the session itself stays in the cookie. */
export const AuthAnswer = z.object({
  /** After `/sign-in/email`: a code must follow before there is a session. */
  twoFactorRedirect: z.boolean().optional(),
  /** After `/two-factor/enable`: for the authenticator app, whose first code confirms it. */
  totpURI: z.string().optional(),
  /** Shown once. */
  backupCodes: z.array(z.string()).optional(),
});
export type AuthAnswer = z.infer<typeof AuthAnswer>;

/**
 * Paths of better-auth below `AUTH_PREFIX` with what each accepts. A failure is a `Problem` whose `detail` is
 * better-auth's own code, such as `INVALID_EMAIL_OR_PASSWORD`.
 */
export const AUTH_BODIES = {
  "/sign-up/email": z.strictObject({ name: line(200), email: Mail, password: Password }),
  "/sign-in/email": z.strictObject({ email: Mail, password: knownPassword }),
  "/sign-in/magic-link": z.strictObject({ email: Mail }),
  "/send-verification-email": z.strictObject({ email: Mail }),
  "/request-password-reset": z.strictObject({ email: Mail }),
  "/reset-password": z.strictObject({ token: Token, newPassword: Password }),
  "/change-password": z.strictObject({ currentPassword: knownPassword, newPassword: Password }),
  "/sign-out": z.strictObject({}),
  /** Signs out everywhere, here too. */
  "/revoke-sessions": z.strictObject({}),
  "/two-factor/enable": z.strictObject({ password: knownPassword.optional() }),
  "/two-factor/disable": z.strictObject({ password: knownPassword.optional() }),
  "/two-factor/generate-backup-codes": z.strictObject({ password: knownPassword.optional() }),
  /** In a session, or after a sign-in that asked for the code: marks the session as having shown its second factor. */
  "/two-factor/verify-totp": z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  "/two-factor/verify-backup-code": z.strictObject({ code: line(40) }),
} as const satisfies Record<`/${string}`, z.ZodObject>;
export type AuthPath = keyof typeof AUTH_BODIES;
export type AuthBody<P extends AuthPath> = z.input<(typeof AUTH_BODIES)[P]>;

export const verifyMagicLink = endpoint({
  method: "POST",
  path: "/account/magic-link-verification",
  summary: "Sign in with the token of a mailed link, once; the session has shown no second factor",
  body: z.strictObject({ token: Token }),
  status: 204,
  response: z.null(),
});

export const verifyMail = endpoint({
  method: "POST",
  path: "/account/mail-verification",
  summary: "Show with the token of a mail that its address is one's own; signs in",
  body: z.strictObject({ token: Token }),
  status: 204,
  response: z.null(),
});

export const acceptMemberInvitation = endpoint({
  method: "POST",
  path: "/account/invitation-acceptance",
  summary: "Make the account of a member who was invited by mail; signs in",
  body: z.strictObject({ secret: line(300), password: Password, name: line(200).optional() }),
  status: 204,
  response: z.null(),
});

export const joinByInvitation = endpoint({
  method: "POST",
  path: "/account/memberships",
  summary: "Become, with the account that is signed in, the member who was invited by mail",
  body: z.strictObject({ secret: line(300) }),
  status: 201,
  response: z.object({ organizationId: Id }),
});
