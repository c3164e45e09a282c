import { listKeptMails } from "@runde-tische/contracts/installation";
import { describe, expect } from "vitest";
import { createApp } from "../../app.ts";
import { createClient } from "../../testing/client.ts";
import { type Harness, PUBLIC_URL } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { keepMails } from "./kept-mails.service.ts";
import { sendDueMails } from "./mail-sender.service.ts";
import type { Deliver } from "./mail-transport.ts";
import { queueMail } from "./mails.service.ts";

const sendWith = (harness: Harness, deliver: Deliver) =>
  sendDueMails({ ...harness, clock: harness.clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });

const keep = (harness: Harness) => sendWith(harness, keepMails(harness.db, harness.clock.now));

const queue = (harness: Harness, mail: Parameters<typeof queueMail>[1]) =>
  queueMail({ db: harness.db, keys: harness.keys, now: harness.clock.now() }, mail);

describe("a queued mail", () => {
  test("goes out only if what caused it is committed", async ({ harness, stranger }) => {
    const { accountId } = stranger;
    const failed = harness.db.$transaction(async (db) => {
      await queueMail({ db, keys: harness.keys, now: harness.clock.now() }, { kind: "account.verify", accountId });
      throw new Error("rolled back");
    });
    await expect(failed).rejects.toThrow("rolled back");

    expect(await keep(harness)).toBe(0);
  });

  test("keeps its token sealed until it is sent, and then not at all", async ({ harness, stranger }) => {
    const secret = "streng-geheimes-token";
    const { mailId } = await queue(harness, { kind: "account.reset", accountId: stranger.accountId, secret });
    const row = () => harness.db.mail.findUniqueOrThrow({ where: { id: mailId }, include: { kept: true } });
    expect(JSON.stringify(await row())).not.toContain(secret);

    await keep(harness);

    const { sealed, status, kept } = await row();
    expect([sealed, status]).toEqual([null, "sent"]);
    expect(kept?.text).toContain(`#${secret}`);
  });

  test("is sent by one of several processes, and again after one that died", async ({ harness, stranger }) => {
    const { mailId } = await queue(harness, { kind: "account.exists", accountId: stranger.accountId });
    const sent: string[] = [];
    const slow: Deliver = async (id) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      sent.push(id);
    };

    await Promise.all([sendWith(harness, slow), sendWith(harness, slow)]);
    expect(sent).toEqual([mailId]);

    // As if the process had died after handing it over: what is not marked as sent comes again, recognisable by its id.
    await harness.db.mail.update({ where: { id: mailId }, data: { status: "queued" } });
    expect(await sendWith(harness, slow)).toBe(0);
    harness.clock.advance(61_000);
    await sendWith(harness, slow);
    expect(sent).toEqual([mailId, mailId]);
  });

  test("waits longer after each failure and says why without the address", async ({ harness, stranger }) => {
    const { mailId } = await queue(harness, { kind: "account.exists", accountId: stranger.accountId });
    let tries = 0;
    const failing: Deliver = async () => {
      tries += 1;
      throw Object.assign(new Error(`connection lost for ${stranger.mail}`), { code: "ECONNECTION" });
    };
    const waits: number[] = [];
    for (let time = 0; time <= 8; time += 1) {
      const before = tries;
      await sendWith(harness, failing);
      if (tries > before) waits.push(time);
      harness.clock.advance(60_500);
    }

    expect(waits).toEqual([0, 1, 3, 7]);
    const { lastError, status } = await harness.db.mail.findUniqueOrThrow({ where: { id: mailId } });
    expect([lastError, status]).toEqual(["connection lost for …", "queued"]);
    await harness.db.mail.delete({ where: { id: mailId } });
  });
});

describe("kept mails", () => {
  test("are shown by a demo, latest first, and nowhere else", async ({ harness, stranger, visitor }) => {
    for (const kind of ["account.verify", "account.exists"] as const) {
      await queue(harness, { kind, accountId: stranger.accountId, secret: "<b>" });
      await keep(harness);
    }
    const { db, databaseUrl, keys, clock } = harness;
    const options = { db, databaseUrl, keys, publicUrl: PUBLIC_URL, clock: clock.now };
    const app = await createApp({ ...options, isDemo: true });
    const demo = createClient(app, PUBLIC_URL);

    const { body } = await demo.call(listKeptMails, { query: { limit: 1 } });
    const next = await demo.call(listKeptMails, { query: { limit: 1, cursor: body.nextCursor ?? "" } });

    expect([body.items[0]?.subject, next.body.items[0]?.subject]).toEqual([
      "Sie haben schon ein Konto",
      "Bitte bestätigen Sie Ihre Mailadresse",
    ]);
    expect(next.body.items[0]?.html).not.toContain("<b>");
    expect((await visitor.attempt(listKeptMails, {})).status).toBe(404);
    await app.close();
  });
});
