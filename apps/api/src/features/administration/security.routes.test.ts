import { readSecurity } from "@runde-tische/contracts/administration";
import { describe, expect, test as plain } from "vitest";
import { DAY_MS } from "../../testing/clock.ts";
import { test } from "../../testing/test.ts";
import { recordBackup } from "../installation/installation.service.ts";
import { type Found, securityChecks } from "./security-checks.ts";

test("the check reads the database it runs on, and the last backup that was reported", async ({ harness }) => {
  const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
  const states = async () => {
    const { body } = await admin.call(readSecurity, {});
    return Object.fromEntries(body.checks.map(({ id, state }) => [id, state]));
  };

  expect(await states()).toMatchObject({ version: "ok", migrations: "ok", backup: "bad", address: "warn" });
  await recordBackup(harness.db, harness.clock.now());
  expect((await states())["backup"]).toBe("ok");
  harness.clock.advance(5 * DAY_MS);
  expect((await states())["backup"]).toBe("warn");
});

const good: Found = {
  now: new Date("2026-11-01T00:00:00Z"),
  setup: {
    publicUrl: "https://tische.stadt.de",
    mailFrom: "Runde Tische <tische@stadt.de>",
    hasMailServer: true,
    hasGivenSecret: true,
    isEmbedded: false,
    isDemo: false,
    trustsProxy: true,
  },
  arrival: { isForwarded: true, isForwardingTrusted: true },
  stored: {
    isDemo: false,
    backedUpAt: new Date("2026-10-31T00:00:00Z"),
    postgres: "18.1",
    postgresMajor: 18,
    migrations: 7,
    unfinishedMigrations: 0,
    adminsWithoutFactor: 0,
    coordinatorsWithoutFactor: 0,
    unfinishedTexts: [],
    oldestUntoldAt: null,
  },
};

const findings = (found: Partial<{ [K in keyof Found]: Partial<Found[K]> }>) =>
  securityChecks({
    now: good.now,
    setup: { ...good.setup, ...found.setup },
    arrival: { ...good.arrival, ...found.arrival },
    stored: { ...good.stored, ...found.stored },
  })
    .filter(({ state }) => state !== "ok")
    .map(({ id, state }) => `${id} ${state}`);

describe("the security check", () => {
  plain("of a good installation leaves only what cannot be told from here", () => {
    expect(findings({})).toEqual(["sender note"]);
  });

  plain.each([
    ["plain HTTP", { setup: { publicUrl: "http://tische.stadt.de" } }, ["address bad", "transport bad"]],
    ["a proxy nobody believes", { setup: { trustsProxy: false } }, ["proxy bad"]],
    ["a TRUST_PROXY that names another proxy", { arrival: { isForwardingTrusted: false } }, ["proxy bad"]],
    ["a proxy that does not say for whom it speaks", { arrival: { isForwarded: false } }, ["proxy warn"]],
    ["a secret made by itself", { setup: { hasGivenSecret: false } }, ["secret warn"]],
    ["demo data", { stored: { isDemo: true } }, ["demo bad"]],
    ["an administrator without a second factor", { stored: { adminsWithoutFactor: 1 } }, ["admin-factor bad"]],
    ["an old backup", { stored: { backedUpAt: new Date("2026-10-01T00:00:00Z") } }, ["backup bad"]],
    ["no imprint of its own", { stored: { unfinishedTexts: ["imprint"] } }, ["legal-texts bad"]],
    [
      "an entry untold for weeks",
      { stored: { oldestUntoldAt: new Date("2026-10-08T00:00:00Z") } },
      ["entries-told warn"],
    ],
    ["one untold too long", { stored: { oldestUntoldAt: new Date("2026-10-01T00:00:00Z") } }, ["entries-told bad"]],
    ["an old PostgreSQL", { stored: { postgresMajor: 15 } }, ["version bad"]],
  ] as const)("finds %s", (_name, found, expected) => {
    expect(findings(found).filter((finding) => finding !== "sender note")).toEqual(expected);
  });
});
