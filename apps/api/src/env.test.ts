import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const DATABASE_URL = "postgresql://app:pw@db.example:5432/app";
const AUTH_SECRET = "0123456789abcdef0123456789abcdef";

test("nothing set: the embedded database with the demo, on this computer only", () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    dataDir: ".data",
    databaseUrl: null,
    authSecret: null,
    smtpUrl: null,
    mailFrom: null,
    clamdUrl: null,
    trustProxy: null,
    isDemo: true,
  });
});

test("a database of one's own is no demo unless asked for", () => {
  expect(readEnv({ DATABASE_URL, AUTH_SECRET }).isDemo).toBe(false);
  expect(readEnv({ DATABASE_URL, AUTH_SECRET, DEMO: "on" }).isDemo).toBe(true);
});

test("an empty variable counts as not set, and the public address loses its slash", () => {
  expect(readEnv({ PORT: "", DEMO: "off", PUBLIC_URL: "https://tische.example/" })).toMatchObject({
    port: 3000,
    publicUrl: "https://tische.example",
  });
});

test.for([
  ["a missing secret", { DATABASE_URL }, /^AUTH_SECRET is missing: .+\.$/],
  [
    "a secret of few characters",
    { DATABASE_URL, AUTH_SECRET: "geheim".repeat(8) },
    /^AUTH_SECRET cannot be read: .+\.$/,
  ],
  ["a short secret", { DATABASE_URL, AUTH_SECRET: "kurz" }, /^AUTH_SECRET cannot be read: .+\.$/],
  ["a port that is none", { PORT: "70000" }, /^PORT cannot be read: .+\.$/],
  [
    "a database that is no PostgreSQL",
    { DATABASE_URL: "mysql://x/y", AUTH_SECRET },
    /^DATABASE_URL cannot be read: .+\.$/,
  ],
  ["a public address with a path", { PUBLIC_URL: "https://x.example/app" }, /^PUBLIC_URL cannot be read: .+\.$/],
  ["all proxies trusted", { TRUST_PROXY: "true" }, /^TRUST_PROXY cannot be read: .+\.$/],
  ["a range that is none", { TRUST_PROXY: "10.0.0.0/33" }, /^TRUST_PROXY cannot be read: .+\.$/],
  ["an address that is none", { TRUST_PROXY: "10.0.0.0/8, 10.0.0" }, /^TRUST_PROXY cannot be read: .+\.$/],
  ["more proxies than anybody has", { TRUST_PROXY: "4711" }, /^TRUST_PROXY cannot be read: .+\.$/],
  ["a mail server without a sender", { SMTP_URL: "smtp://mail.example" }, /^MAIL_FROM is missing: .+\.$/],
  ["a demo on a public address", { PUBLIC_URL: "https://tische.example" }, /^Demo mode .+\.$/],
  ["a demo on all networks", { HOST: "0.0.0.0", DEMO: "on" }, /^Demo mode .+\.$/],
] as const)("%s is refused in one sentence", ([, source, sentence]) => {
  expect(() => readEnv(source)).toThrow(sentence);
});

test("a refusal does not quote the value", () => {
  expect(() => readEnv({ DATABASE_URL: "geheim@wort", AUTH_SECRET })).toThrow(/^(?!.*geheim).*$/);
});
