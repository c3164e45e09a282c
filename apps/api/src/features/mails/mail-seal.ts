import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "../../lib/keys.ts";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: whoever reads the queue's rows learns no sign-in token. */
export const seal = (keys: Keys, secret: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keys.of("sealed-mail"), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
};

/** Throws if the value was not sealed under this installation's secret. */
export const unseal = (keys: Keys, sealed: string): string => {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keys.of("sealed-mail"), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
};
