import { createClient as createDatabaseClient } from "@runde-tische/database/client";
import { cloneDatabase } from "@runde-tische/database/test-database";
import type { RouteOptions } from "fastify";
import { inject } from "vitest";
import { createApp } from "../app.ts";
import { createAccountHolder, createSession, type PersonOverrides } from "../demo/persons.factory.ts";
import { accountCookieName, accountCookieValue } from "../features/sessions/account-cookie.ts";
import { deriveKeys } from "../lib/keys.ts";
import { createClient } from "./client.ts";
import { createClock } from "./clock.ts";

export const PUBLIC_URL = "http://localhost:3000";

export type Harness = Awaited<ReturnType<typeof createHarness>>;

/** The real app on a database of its own. */
export const createHarness = async ({ clamdUrl = null }: { clamdUrl?: string | null } = {}) => {
  const databaseUrl = await cloneDatabase(inject("testServerUrl"));
  const db = createDatabaseClient(databaseUrl, { poolSize: 8 });
  const clock = createClock();
  const keys = deriveKeys("a secret for tests only, long enough to be accepted");
  const routes: RouteOptions[] = [];
  const data = { db, databaseUrl, keys };
  const app = await createApp({
    ...data,
    publicUrl: PUBLIC_URL,
    isDemo: false,
    clamdUrl,
    clock: clock.now,
    onRoute: (route) => routes.push(route),
  });
  await app.ready();

  const signedIn = async (accountId: string, secondFactor: boolean) => {
    const token = await createSession(db, { accountId, now: clock.now(), secondFactor });
    // The cookie header is decoded once on the way in.
    return createClient(app, PUBLIC_URL, {
      [accountCookieName(PUBLIC_URL)]: decodeURIComponent(accountCookieValue(keys, token)),
    });
  };

  let count = 0;
  return {
    ...data,
    app,
    clock,
    routes,
    /** Without cookies. */
    visitor: createClient(app, PUBLIC_URL),
    withCookies: (cookies: Record<string, string>) => createClient(app, PUBLIC_URL, cookies),
    /** Somebody new with a verified account, signed in. */
    person: async ({
      secondFactor = false,
      ...overrides
    }: PersonOverrides & { secondFactor?: boolean; passwordHash?: string } = {}) => {
      count += 1;
      const mail = overrides.mail ?? `person-${count}@stadt.example`;
      const { id, accountId } = await createAccountHolder(db, { ...overrides, mail });
      const client = await signedIn(accountId ?? "", secondFactor);
      return { ...client, personId: id, accountId: accountId ?? "", mail };
    },
    signedIn,
    close: async () => {
      await app.close();
      await db.$disconnect();
    },
  };
};
