import { type Keys, sign } from "../../lib/keys.ts";

export type LinkCookie = { linkId: string; generation: number; deviceId: string };

/** Bound to the host, as the account's, when the site is served over https. */
export const linkCookieName = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? "__Host-link-session" : "link-session";

/** `link_generation_device`, signed: revoking the link raises its generation and ends every session of it. */
export const linkCookieValue = (keys: Keys, { linkId, generation, deviceId }: LinkCookie): string =>
  sign(keys.of("link-session"), `${linkId}_${generation}_${deviceId}`);
