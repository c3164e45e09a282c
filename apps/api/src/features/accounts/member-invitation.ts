import { createHmac } from "node:crypto";
import { isSame, type Keys } from "../../lib/keys.ts";

export type Invited = { membershipId: string; generation: number; mail: string };

/** Bound to the address it is mailed to: once another is entered, it shows nothing about that one. */
export const invitationSecret = (keys: Keys, { membershipId, generation, mail }: Invited): string => {
  const data = `${membershipId}_${generation}`;
  const mac = createHmac("sha256", keys.of("member-invitation")).update(`${data} ${mail.toLowerCase()}`);
  return `${data}.${mac.digest("base64url")}`;
};

const MEMBERSHIP_ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_/;

/** The membership a secret speaks of; unproven. */
export const membershipIdIn = (secret: string): string | null => MEMBERSHIP_ID.exec(secret)?.[1] ?? null;

export const isInvitationSecret = (keys: Keys, invited: Invited, secret: string): boolean =>
  isSame(secret, invitationSecret(keys, invited));
