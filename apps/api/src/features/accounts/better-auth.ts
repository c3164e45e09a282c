import { randomUUIDv7 } from "node:crypto";
import type { MailKind } from "@runde-tische/contracts/mail-kinds";
import type { PrismaClient } from "@runde-tische/database/client";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { magicLink, twoFactor } from "better-auth/plugins";
import type { Ctx } from "../../lib/context.ts";
import type { Keys } from "../../lib/keys.ts";
import { queueMail } from "../mails/mails.service.ts";
import { accountCookie } from "../sessions/sessions.service.ts";
import { ensurePerson, ensurePersonOf, findAccount, isLocked } from "./accounts.service.ts";

export type SignInOptions = {
  readonly db: PrismaClient;
  readonly keys: Keys;
  readonly publicUrl: string;
  readonly clock: () => Date;
  readonly onError: (message: string) => void;
};

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;

export type SignIn = ReturnType<typeof createSignIn>;

/** Sign-in, second factor and mailed links are better-auth's work; its mails go to our queue, its links to our pages. */
export const createSignIn = (options: SignInOptions) => {
  const { db, keys, publicUrl } = options;
  const ctx = (): MailCtx => ({ db, keys, now: options.clock() });
  const cookie = accountCookie(keys, publicUrl);
  return betterAuth({
    ...tables,
    ...cookies(publicUrl, cookie.name),
    ...byPassword(ctx),
    appName: "Runde Tische",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret: cookie.secret,
    database: prismaAdapter(db, { provider: "postgresql", transaction: true }),
    // Its messages quote addresses.
    logger: { level: "error", log: () => options.onError("better-auth") },
    telemetry: { enabled: false },
    // Limits are kept for all routes in one place.
    rateLimit: { enabled: false },
    databaseHooks: {
      user: { create: { after: ({ id, name }) => ensurePerson(ctx(), id, name) } },
      session: { create: { before: ({ userId }) => beforeSession(ctx(), userId) } },
    },
    plugins: [
      magicLink({
        expiresIn: 15 * MINUTE_S,
        storeToken: "hashed",
        disableSignUp: true,
        sendMagicLink: async ({ email, token }) => {
          const account = await findAccount(db, email);
          if (account) await queueMail(ctx(), { kind: "account.magic-link", accountId: account.id, secret: token });
        },
      }),
      // Who signs in by mailed links alone has no password to repeat.
      twoFactor({
        issuer: "Runde Tische",
        allowPasswordless: true,
        schema: { twoFactor: { modelName: "authTwoFactor" } },
      }),
    ],
  });
};

const beforeSession = async (ctx: MailCtx, accountId: string): Promise<void> => {
  if (await isLocked(ctx.db, accountId)) throw new APIError("FORBIDDEN", { code: "ACCOUNT_LOCKED" });
  // Heals an account whose process ended before its person was written.
  await ensurePersonOf(ctx, accountId);
};

type MailCtx = Pick<Ctx, "db" | "keys" | "now">;

const byPassword = (ctx: () => MailCtx) => ({
  emailAndPassword: {
    enabled: true,
    minPasswordLength: 12,
    maxPasswordLength: 128,
    requireEmailVerification: true,
    revokeSessionsOnPasswordReset: true,
    resetPasswordTokenExpiresIn: 60 * MINUTE_S,
    sendResetPassword: ({ user, token }: Mailed) => mailTo(ctx(), "account.reset", user.id, token),
    // A sign-up answers the same for every address; only the mail differs.
    onExistingUserSignUp: ({ user }: Pick<Mailed, "user">) => mailTo(ctx(), "account.exists", user.id),
  },
  emailVerification: {
    sendOnSignUp: true,
    sendOnSignIn: true,
    autoSignInAfterVerification: true,
    expiresIn: DAY_S,
    sendVerificationEmail: ({ user, token }: Mailed) => mailTo(ctx(), "account.verify", user.id, token),
  },
});

type Mailed = { user: { id: string }; token: string };

const mailTo = async (ctx: MailCtx, kind: MailKind, accountId: string, secret?: string): Promise<void> => {
  await queueMail(ctx, { kind, accountId, ...(secret !== undefined && { secret }) });
};

/** Our names of its tables; `schema.prisma` has the columns. */
const tables = {
  user: { modelName: "authUser" },
  session: { modelName: "authSession", expiresIn: 14 * DAY_S, disableSessionRefresh: true },
  account: { modelName: "authAccount" },
  // Whoever reads the table can use no token of it.
  verification: { modelName: "authVerification", storeIdentifier: "hashed" },
} as const;

const cookies = (publicUrl: string, name: string) => {
  const isHttps = publicUrl.startsWith("https:");
  return {
    advanced: {
      cookiePrefix: isHttps ? "__Host-account" : "account",
      cookies: { session_token: { name } },
      // The prefix it would add is __Secure-, ours is stricter.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUIDv7() },
    },
  } as const;
};
