import { isIPv4, isIPv6 } from "node:net";
import { z } from "zod";

/** The process cannot start as it is configured; the message is one sentence that says what to do. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

const flag = z
  .enum(["1", "true", "yes", "on", "0", "false", "no", "off"])
  .transform((value) => /^(1|t|y|on)/.test(value));
const port = z.coerce.number().int().min(0).max(65_535);

const webOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === "/" && url.search === "" && url.hash === "")
  .transform((url) => url.origin);

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
/** A host with a port, or a socket of this computer. */
const clamdUrl = z
  .union([z.string().regex(/^tcp:\/\/[\w.:[\]-]+$/), z.string().regex(/^unix:\/.+/)])
  .refine(URL.canParse);
const smtpUrl = z.url({ protocol: /^smtps?$/ });

/** How many there are, or their addresses and ranges with commas between; never "all of them", who could then claim any address. */
const proxies = z.union([
  z.string().regex(/^\d$/).transform(Number),
  z.string().refine((list) => list.split(",").every((one) => isNetwork(one.trim()))),
]);

const isNetwork = (text: string): boolean => {
  const [, address = "", bits = "0"] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  return (isIPv4(address) && Number(bits) <= 32) || (isIPv6(address) && Number(bits) <= 128);
};

/** A word written several times is long, and still guessed. */
const hardToGuess = z
  .string()
  .min(32)
  .refine((secret) => new Set(secret).size >= 10);

const VARIABLES = {
  PORT: [port, "a port number between 0 and 65535"],
  HOST: [z.string().min(1), "the address to listen on, such as 127.0.0.1"],
  PUBLIC_URL: [webOrigin, "the address people open, such as https://tische.example.org, without a path"],
  DATA_DIR: [z.string().min(1), "a folder"],
  DATABASE_URL: [postgresUrl, "an address such as postgresql://user:password@host:5432/database"],
  AUTH_SECRET: [hardToGuess, "at least 32 random characters, such as `openssl rand -base64 32` prints"],
  SMTP_URL: [smtpUrl, "an address such as smtps://user:password@mail.example.org"],
  CLAMD_URL: [clamdUrl, "an address such as tcp://clamav:3310 or unix:/run/clamav/clamd.ctl"],
  MAIL_FROM: [z.string().min(3).max(320), "a mail address, such as Runde Tische <tische@example.org>"],
  TRUST_PROXY: [proxies, "the number of proxies in front, or their addresses, such as 10.0.0.0/8"],
  DEMO: [flag, "on or off"],
} as const;

type Name = keyof typeof VARIABLES;
type Value<N extends Name> = z.output<(typeof VARIABLES)[N][0]>;

const read = <N extends Name>(source: Source, name: N): Value<N> | undefined => {
  const value = source[name]?.trim();
  if (!value) return undefined;
  const [schema, expected] = VARIABLES[name];
  const result = schema.safeParse(value);
  // The value may be a secret: the sentence names the variable alone.
  if (!result.success) throw new StartRefused(`${name} cannot be read: set it to ${expected}.`);
  return result.data as Value<N>;
};

type Source = Readonly<Record<string, string | undefined>>;

export type Env = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Null: kept in the data folder. */
  readonly authSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Null: files are not looked through for viruses. */
  readonly clamdUrl: string | null;
  /** A number of proxies, or their addresses. */
  readonly trustProxy: number | string | null;
  readonly isDemo: boolean;
};

/** Throws `StartRefused`. */
export const readEnv = (source: Source): Env => {
  const listeningPort = read(source, "PORT") ?? 3000;
  const databaseUrl = read(source, "DATABASE_URL") ?? null;
  const env: Env = {
    port: listeningPort,
    host: read(source, "HOST") ?? "127.0.0.1",
    publicUrl: read(source, "PUBLIC_URL") ?? `http://localhost:${listeningPort}`,
    dataDir: read(source, "DATA_DIR") ?? ".data",
    databaseUrl,
    authSecret: read(source, "AUTH_SECRET") ?? null,
    smtpUrl: read(source, "SMTP_URL") ?? null,
    mailFrom: read(source, "MAIL_FROM") ?? null,
    clamdUrl: read(source, "CLAMD_URL") ?? null,
    trustProxy: read(source, "TRUST_PROXY") ?? null,
    isDemo: read(source, "DEMO") ?? databaseUrl === null,
  };
  refuseContradictions(env);
  return env;
};

const refuseContradictions = (env: Env): void => {
  if (env.databaseUrl !== null && env.authSecret === null)
    throw new StartRefused("AUTH_SECRET is missing: set it to the output of `openssl rand -base64 32` and keep it.");
  if (env.smtpUrl !== null && env.mailFrom === null)
    throw new StartRefused("MAIL_FROM is missing: set it to the address that mails come from.");
  if (env.isDemo && !(isLoopback(env.host) && isLoopback(new URL(env.publicUrl).hostname)))
    throw new StartRefused(
      "Demo mode has public passwords and runs on this computer only: set DEMO=off, or HOST and PUBLIC_URL to localhost.",
    );
};

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
