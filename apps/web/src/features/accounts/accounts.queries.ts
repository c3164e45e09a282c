import {
  AUTH_PREFIX,
  type AuthBody,
  type AuthPath,
  acceptMemberInvitation,
  joinByInvitation,
  verifyMagicLink,
  verifyMail,
} from "@runde-tische/contracts/accounts";
import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { createFirstAdmin } from "@runde-tische/contracts/installation";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { api, postJson } from "../../lib/api.ts";

const auth = <P extends AuthPath>(path: P, body: AuthBody<P>): Promise<unknown> => postJson(AUTH_PREFIX + path, body);

/** Everything read so far was read by somebody else. */
const changeReader = async (queryClient: QueryClient): Promise<void> => {
  queryClient.removeQueries({ type: "inactive" });
  await queryClient.invalidateQueries();
};

/** A mutation after which somebody else reads, or the same person with other rights. */
const useReaderChange = <V, R>(mutationFn: (values: V) => Promise<R>) => {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => changeReader(queryClient) });
};

const SignedIn = z.object({ twoFactorRedirect: z.boolean().optional() });

export const useSignIn = () =>
  useReaderChange(async (body: AuthBody<"/sign-in/email">) => {
    const { twoFactorRedirect = false } = SignedIn.parse(await auth("/sign-in/email", body));
    return { needsCode: twoFactorRedirect };
  });

export const useSignUp = () =>
  useMutation({ mutationFn: (body: AuthBody<"/sign-up/email">) => auth("/sign-up/email", body) });

export const useSendMagicLink = () =>
  useMutation({ mutationFn: (email: string) => auth("/sign-in/magic-link", { email }) });

export const useSendVerification = () =>
  useMutation({ mutationFn: (email: string) => auth("/send-verification-email", { email }) });

export const useRequestPasswordReset = () =>
  useMutation({ mutationFn: (email: string) => auth("/request-password-reset", { email }) });

export const useResetPassword = () =>
  useReaderChange((body: AuthBody<"/reset-password">) => auth("/reset-password", body));

export const useVerifyMagicLink = () => useReaderChange((token: string) => api(verifyMagicLink, { body: { token } }));

export const useVerifyMail = () => useReaderChange((token: string) => api(verifyMail, { body: { token } }));

export const useAcceptInvitation = () =>
  useReaderChange((body: BodyOf<typeof acceptMemberInvitation>) => api(acceptMemberInvitation, { body }));

export const useJoinByInvitation = () =>
  useReaderChange((secret: string) => api(joinByInvitation, { body: { secret } }));

export const useCreateFirstAdmin = () =>
  useReaderChange(async (body: BodyOf<typeof createFirstAdmin>) => {
    await api(createFirstAdmin, { body });
    await auth("/sign-in/email", { email: body.mail, password: body.password });
  });

export const useSignOut = () => useReaderChange((_: undefined) => auth("/sign-out", {}));

export const useSignOutEverywhere = () => useReaderChange((_: undefined) => auth("/revoke-sessions", {}));

export const useChangePassword = () =>
  useMutation({ mutationFn: (body: AuthBody<"/change-password">) => auth("/change-password", body) });

/** `code` is six digits of the app, or one of the backup codes. */
export const useShowSecondFactor = () =>
  useReaderChange(({ code, kind }: { code: string; kind: "app" | "backup" }) =>
    kind === "app" ? auth("/two-factor/verify-totp", { code }) : auth("/two-factor/verify-backup-code", { code }),
  );

const Prepared = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type PreparedSecondFactor = z.infer<typeof Prepared>;

/** The second factor counts once its first code is shown. */
export const usePrepareSecondFactor = () =>
  useMutation({
    mutationFn: async (password: string): Promise<PreparedSecondFactor> =>
      Prepared.parse(await auth("/two-factor/enable", { password })),
  });

export const useDisableSecondFactor = () =>
  useReaderChange((password: string) => auth("/two-factor/disable", { password }));

const Renewed = z.object({ backupCodes: z.array(z.string()) });

export const useRenewBackupCodes = () =>
  useMutation({
    mutationFn: async (password: string): Promise<string[]> =>
      Renewed.parse(await auth("/two-factor/generate-backup-codes", { password })).backupCodes,
  });
