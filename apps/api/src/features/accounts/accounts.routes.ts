import * as contract from "@runde-tische/contracts/accounts";
import { Problem } from "@runde-tische/contracts/problem";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { route } from "../../lib/route.ts";
import { closeLinkSession } from "../personal-links/personal-links.service.ts";
import * as service from "./accounts.service.ts";
import type { SignIn } from "./better-auth.ts";
import { askBetterAuth, type Outcome, readSessionToken } from "./better-auth-calls.ts";
import { refusalOf } from "./better-auth-errors.ts";

type Options = { signIn: SignIn; publicUrl: string };

/** Show a second factor, so that the session counts as having shown it. */
const SHOWS_FACTOR = new Set<string>(["/two-factor/verify-totp", "/two-factor/verify-backup-code"]);
const ENDS_SESSION = new Set<string>(["/sign-out", "/revoke-sessions"]);
const WEAKENS_FACTOR = new Set<string>(["/two-factor/disable", "/two-factor/generate-backup-codes"]);

/** better-auth by a closed list of paths, and by POST alone: what it does by GET, a mail scanner would do. */
export const accountRoutes = async (app: FastifyInstance, { signIn, publicUrl }: Options): Promise<void> => {
  for (const [path, body] of Object.entries(contract.AUTH_BODIES)) {
    app.post(
      contract.AUTH_PREFIX + path,
      { schema: { summary: `better-auth: ${path}`, body, response: { 200: contract.AuthAnswer, default: Problem } } },
      async (request, reply) => {
        if (WEAKENS_FACTOR.has(path)) await service.requireShownSecondFactor(request.ctx);
        const outcome = await askBetterAuth(signIn, publicUrl, { path, body: request.body, headers: request.headers });
        if (outcome.status >= 400) throw refusalOf(path, outcome);
        const token = readSessionToken(request.ctx.keys, publicUrl, outcome, request.cookies);
        if (SHOWS_FACTOR.has(path) && token) await service.showSecondFactor(request.ctx, token);
        passOn(reply, outcome);
        if (ENDS_SESSION.has(path)) await endLinkSession(request, reply, publicUrl);
        return outcome.body ?? {};
      },
    );
  }
  route(app, contract.verifyMagicLink, async (_ctx, { token }, { request, reply }) => {
    const path = `/magic-link/verify?token=${encodeURIComponent(token)}`;
    return signInBy(reply, path, await askBetterAuth(signIn, publicUrl, { path, headers: request.headers }));
  });
  route(app, contract.verifyMail, async (_ctx, { token }, { request, reply }) => {
    const path = `/verify-email?token=${encodeURIComponent(token)}`;
    return signInBy(reply, path, await askBetterAuth(signIn, publicUrl, { path, headers: request.headers }));
  });
  route(app, contract.joinByInvitation, service.joinByInvitation);
  route(app, contract.acceptMemberInvitation, async (ctx, input, { request, reply }) => {
    const body = await service.acceptMemberInvitation(ctx, input);
    const path = "/sign-in/email";
    return signInBy(reply, path, await askBetterAuth(signIn, publicUrl, { path, body, headers: request.headers }));
  });
};

const signInBy = (reply: FastifyReply, path: string, outcome: Outcome): null => {
  if (outcome.status >= 300) throw refusalOf(path, outcome);
  passOn(reply, outcome);
  return null;
};

const passOn = (reply: FastifyReply, { cookies }: Outcome): void => {
  reply.header("Cache-Control", "no-store");
  if (cookies.length > 0) reply.header("Set-Cookie", cookies);
};

/**
 * Whoever signs out leaves a browser that acts for nobody: without an account a personal link that somebody opened there
 * before would act again, unasked. It opens once more from its mail.
 */
const endLinkSession = async ({ ctx, cookies }: FastifyRequest, reply: FastifyReply, publicUrl: string) => {
  const { cookie } = await closeLinkSession(ctx, cookies, publicUrl);
  if (cookie) reply.setCookie(cookie.name, cookie.value, cookie.options);
};
