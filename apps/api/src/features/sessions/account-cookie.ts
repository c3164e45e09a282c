import { createHmac } from "node:crypto";
import { isSame, type Keys } from "../../lib/keys.ts";

/** The name better-auth gives its cookie: Secure and bound to the host when the site is served over https. */
export const accountCookieName = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? "__Host-session" : "session";

/** The key better-auth signs its cookies with. */
export const accountSecret = (keys: Keys): string => keys.of("session").toString("base64url");

/** The session token if better-auth's signature (HMAC-SHA-256, base64) fits; no query is made for a forged cookie. */
export const readAccountToken = (
  keys: Keys,
  publicUrl: string,
  cookies: Record<string, string | undefined>,
): string | null => {
  const value = cookies[accountCookieName(publicUrl)];
  if (!value) return null;
  const token = value.slice(0, Math.max(value.lastIndexOf("."), 0));
  const mac = createHmac("sha256", accountSecret(keys)).update(token).digest("base64");
  return isSame(`${token}.${mac}`, value) ? token : null;
};

/** The cookie of a session made without better-auth, as the tests and the demo do. */
export const accountCookieValue = (keys: Keys, token: string): string =>
  encodeURIComponent(`${token}.${createHmac("sha256", accountSecret(keys)).update(token).digest("base64")}`);
