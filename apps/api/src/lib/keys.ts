import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Keys derived from AUTH_SECRET, one per use, so that a value made for one use is worth nothing in another. */
export type Keys = { readonly of: (use: KeyUse) => Buffer };

export type KeyUse =
  | "personal-link"
  | "link-code"
  | "link-code-lookup"
  | "calendar-feed"
  | "link-session"
  | "entry-link"
  | "entry-session"
  | "device-code"
  | "sealed-mail"
  | "cursor"
  | "first-admin"
  | "member-invitation"
  | "rate-limit"
  | "session";

export const deriveKeys = (authSecret: string): Keys => {
  const cache = new Map<KeyUse, Buffer>();
  return {
    of: (use) => {
      const known = cache.get(use);
      if (known) return known;
      const key = Buffer.from(hkdfSync("sha256", authSecret, "", `runde-tische/${use}`, 32));
      cache.set(use, key);
      return key;
    },
  };
};

/** `data.mac`, both URL-safe. */
export const sign = (key: Buffer, data: string): string =>
  `${data}.${createHmac("sha256", key).update(data).digest("base64url")}`;

/** The signed data, or null if the signature does not fit. */
export const unsign = (key: Buffer, signed: string): string | null => {
  const data = signed.slice(0, Math.max(signed.lastIndexOf("."), 0));
  return isSame(sign(key, data), signed) ? data : null;
};

export const isSame = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};
