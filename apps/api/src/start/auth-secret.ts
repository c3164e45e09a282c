import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefused } from "../env.ts";

/** The secret of the embedded database's installation: made once, readable by the owner of the data folder alone. */
export const keptAuthSecret = (dataDir: string): string => {
  const path = join(dataDir, "auth-secret");
  return readSecret(path) ?? writeSecret(dataDir, path);
};

const readSecret = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new StartRefused(`${path} cannot be read: make it readable for the user who starts the app.`);
  }
};

const writeSecret = (dataDir: string, path: string): string => {
  const secret = randomBytes(32).toString("base64url");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: "wx" });
  } catch {
    throw new StartRefused(`${dataDir} cannot be written: make it writable, or choose another folder with DATA_DIR.`);
  }
  return secret;
};
