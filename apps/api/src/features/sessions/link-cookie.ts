import { type Keys, sign } from "../../lib/keys.ts";

/** Holds `link_generation_device`, signed: revoking the link raises its generation and ends every session of it. */
export const LINK_COOKIE = "link-session";

export const linkCookieValue = (keys: Keys, link: { linkId: string; generation: number; deviceId: string }): string =>
  sign(keys.of("link-session"), `${link.linkId}_${link.generation}_${link.deviceId}`);
