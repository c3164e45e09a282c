import type { SecurityCheck, SecurityCheckId } from "@runde-tische/contracts/administration";
import type { StoredFacts } from "./security.repository.ts";

/** How the process was started. */
export type Setup = {
  readonly publicUrl: string;
  readonly mailFrom: string | null;
  readonly hasMailServer: boolean;
  /** `AUTH_SECRET` was given; else one was made in the data folder. */
  readonly hasGivenSecret: boolean;
  readonly isEmbedded: boolean;
  readonly isDemo: boolean;
  readonly trustsProxy: boolean;
};

/** How this very request came. */
export type Arrival = {
  /** A proxy named whom it speaks for. */
  readonly isForwarded: boolean;
  /** And it was believed. */
  readonly isForwardingTrusted: boolean;
};

export type Found = {
  setup: Setup;
  arrival: Arrival;
  stored: StoredFacts & { oldestUntoldAt: Date | null };
  now: Date;
};

type Verdict = Omit<SecurityCheck, "id">;

const DAY_MS = 24 * 60 * 60 * 1000;
const OLDEST_POSTGRES = 16;

const verdict = (state: SecurityCheck["state"], value: string | number | null = null): Verdict => ({
  state,
  value: value === null ? null : String(value),
});

const okIf = (isOk: boolean, otherwise: "warn" | "bad", value: string | number | null = null): Verdict =>
  verdict(isOk ? "ok" : otherwise, value);

const isLocal = (publicUrl: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(publicUrl).hostname);

const isHttps = ({ publicUrl }: Setup): boolean => publicUrl.startsWith("https:");

/** On one's own computer plain HTTP is only a reminder. */
const atLeastLocal = (setup: Setup): "warn" | "bad" => (isLocal(setup.publicUrl) ? "warn" : "bad");

const proxy = ({ setup, arrival }: Found): Verdict => {
  if (arrival.isForwarded) return okIf(setup.trustsProxy && arrival.isForwardingTrusted, "bad");
  // TLS ends somewhere before this process; what ends it must say for whom it speaks.
  return okIf(!isHttps(setup) && !setup.trustsProxy, "warn");
};

const backup = ({ stored: { backedUpAt }, now }: Found): Verdict => {
  if (!backedUpAt) return verdict("bad");
  const days = Math.floor((now.getTime() - backedUpAt.getTime()) / DAY_MS);
  const stale = days <= 8 ? "warn" : "bad";
  return verdict(days <= 2 ? "ok" : stale, backedUpAt.toISOString());
};

/** Art. 14 (3) a GDPR: within a month at the latest. */
const entriesTold = ({ stored: { oldestUntoldAt }, now }: Found): Verdict => {
  const days = oldestUntoldAt ? Math.floor((now.getTime() - oldestUntoldAt.getTime()) / DAY_MS) : 0;
  return okIf(days < 21, days < 30 ? "warn" : "bad", days);
};

/** Whether receivers believe the sender's domain is settled in its DNS, which is out of reach here. */
const sender = ({ setup: { mailFrom } }: Found): Verdict => {
  const domain = /@([^\s>]+)/.exec(mailFrom ?? "")?.[1]?.toLowerCase();
  if (!domain) return verdict("warn");
  return verdict(
    /(^|\.)(example|invalid|localhost|test|local)$|(^|\.)example\.(com|net|org)$/.test(domain) ? "warn" : "note",
    domain,
  );
};

const CHECKS: Record<SecurityCheckId, (found: Found) => Verdict> = {
  address: ({ setup }) => okIf(isHttps(setup), atLeastLocal(setup), setup.publicUrl),
  transport: ({ setup }) => okIf(isHttps(setup), atLeastLocal(setup)),
  proxy,
  secret: ({ setup }) => okIf(setup.hasGivenSecret, "warn"),
  demo: ({ setup, stored }) => okIf(!setup.isDemo && !stored.isDemo, "bad"),
  database: ({ setup }) => okIf(!setup.isEmbedded, "warn"),
  version: ({ stored }) => okIf(stored.postgresMajor >= OLDEST_POSTGRES, "bad", stored.postgres),
  migrations: ({ stored }) => okIf(stored.unfinishedMigrations === 0, "bad", stored.migrations),
  "mail-server": ({ setup }) => okIf(setup.hasMailServer, "bad"),
  sender,
  "admin-factor": ({ stored }) => okIf(stored.adminsWithoutFactor === 0, "bad", stored.adminsWithoutFactor),
  "coordinator-factor": ({ stored }) =>
    okIf(stored.coordinatorsWithoutFactor === 0, "warn", stored.coordinatorsWithoutFactor),
  backup,
  "legal-texts": ({ setup, stored: { unfinishedTexts } }) =>
    okIf(unfinishedTexts.length === 0, atLeastLocal(setup), unfinishedTexts.join(" ")),
  "entries-told": entriesTold,
};

export const securityChecks = (found: Found): SecurityCheck[] =>
  (Object.keys(CHECKS) as SecurityCheckId[]).map((id) => ({ id, ...CHECKS[id](found) }));
