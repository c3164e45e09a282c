import { readMeeting } from "@runde-tische/contracts/meetings";
import {
  closeLinkSession,
  confirmDevice,
  openPersonalLink,
  readLinkSession,
  renewPersonalLink,
} from "@runde-tische/contracts/personal-links";
import { describe, expect } from "vitest";
import { createPersonalLink } from "../../demo/personal-links.factory.ts";
import { linkSecret } from "../../lib/link-secret.ts";
import type { Client } from "../../testing/client.ts";
import { DAY_MS } from "../../testing/clock.ts";
import type { Harness } from "../../testing/harness.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { test } from "../../testing/test.ts";
import { unseal } from "../mails/mail-seal.ts";

const createLink = async (harness: Harness, tableId: string) => {
  const made = await createInvitedTable(harness, tableId, { isInvited: true });
  const { meeting, seat, delegate } = made;
  const link = await createPersonalLink(harness.db, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
  return { ...made, link, secret: linkSecret(harness.keys, link) };
};

/** The same browser with the cookie it was given. */
const withCookie = (harness: Harness, headers: Record<string, unknown>): Client => {
  const [cookie = ""] = [headers["set-cookie"]].flat().map(String);
  const value = /^link-session=([^;]*)/.exec(cookie)?.[1] ?? "";
  return harness.withCookies({ "link-session": decodeURIComponent(value) });
};

const lastCode = async ({ db, keys }: Harness, linkId: string): Promise<string> => {
  const mail = await db.mail.findFirstOrThrow({
    where: { linkId, kind: "link.device-code" },
    orderBy: { createdAt: "desc" },
  });
  return unseal(keys, mail.sealed ?? "");
};

describe("opening a personal link", () => {
  test("swaps its secret for a session that acts for one seat in one meeting", async ({ harness, table, visitor }) => {
    const { secret, meeting, organization, delegate, deputy } = await createLink(harness, table.id);

    const { headers } = await visitor.call(openPersonalLink, { body: { secret } });

    expect(String(headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/);
    const { body } = await withCookie(harness, headers).call(readLinkSession, {});
    expect(body).toMatchObject({ meetingId: meeting.id, seat: organization.name, name: delegate.name });
    expect(body.deputies).toEqual([{ personId: deputy.id, name: deputy.name }]);
  });

  test("is refused for a secret of another installation, of an old generation, or made up", async ({
    harness,
    table,
    visitor,
  }) => {
    const { secret, link } = await createLink(harness, table.id);
    await harness.db.personalLink.update({ where: { id: link.id }, data: { generation: 2 } });
    const open = async (tried: string) =>
      (await visitor.attempt(openPersonalLink, { body: { secret: tried } })).body.code;

    expect(await open(secret)).toBe("link-expired");
    expect(await open(secret.replace(".1.", ".2."))).toBe("not-found");
    expect(await open(`${secret.slice(0, -2)}xx`)).toBe("not-found");
    expect(await open("unsinn")).toBe("not-found");
  });

  test("ends with its time, and with the holding of the seat", async ({ harness, table, visitor }) => {
    const { secret, link, seat } = await createLink(harness, table.id);
    const { headers } = await visitor.call(openPersonalLink, { body: { secret } });
    const session = withCookie(harness, headers);
    const yesterday = new Date(harness.clock.now().getTime() - DAY_MS);
    await harness.db.seatHolding.updateMany({
      where: { seatId: seat.id, personId: link.personId },
      data: { validTo: yesterday },
    });

    expect((await session.attempt(readLinkSession, {})).status).toBe(404);
    expect((await visitor.attempt(openPersonalLink, { body: { secret } })).body.code).toBe("link-expired");

    const other = await createLink(harness, table.id);
    await harness.db.personalLink.update({ where: { id: other.link.id }, data: { expiresAt: yesterday } });
    expect((await visitor.attempt(openPersonalLink, { body: { secret: other.secret } })).status).toBe(410);
  });

  test("changes nothing when a mail scanner fetches the page twice", async ({ harness, table, visitor }) => {
    const { secret, link } = await createLink(harness, table.id);

    for (const _ of [1, 2]) await harness.app.inject({ method: "GET", url: `/l#${secret}` });

    expect(await harness.db.linkDevice.count({ where: { linkId: link.id } })).toBe(0);
    expect((await visitor.call(openPersonalLink, { body: { secret } })).body.state).toBe("open");
  });

  test('"not you?" ends the session, a copy of the cookie included', async ({ harness, table, visitor }) => {
    const { secret } = await createLink(harness, table.id);
    const { headers } = await visitor.call(openPersonalLink, { body: { secret } });
    const session = withCookie(harness, headers);

    await session.call(closeLinkSession, {});

    expect((await session.attempt(readLinkSession, {})).status).toBe(404);
  });
});

describe("in a closed table", () => {
  test("a new device sees nothing before it confirms the mailed code", async ({ harness, newTable, visitor }) => {
    const table = await newTable({ visibility: "closed" });
    const { secret, link, meeting } = await createLink(harness, table.id);

    const { body, headers } = await visitor.call(openPersonalLink, { body: { secret } });

    if (body.state !== "code-needed") throw new Error("no code was asked for");
    expect(headers["set-cookie"]).toBeUndefined();
    const code = await lastCode(harness, link.id);
    const confirmation = { params: { deviceId: body.deviceId }, body: { secret, code } };
    const confirmed = await visitor.call(confirmDevice, confirmation);
    const session = withCookie(harness, confirmed.headers);
    expect((await session.call(readMeeting, { params: { meetingId: meeting.id } })).body.id).toBe(meeting.id);
    expect((await visitor.attempt(confirmDevice, confirmation)).status).toBe(400);
  });

  test("five wrong codes end the right one, and ten minutes do", async ({ harness, newTable, visitor }) => {
    const table = await newTable({ visibility: "closed" });
    const { secret, link } = await createLink(harness, table.id);
    const ask = async () => {
      const { body } = await visitor.call(openPersonalLink, { body: { secret } });
      return { deviceId: body.state === "code-needed" ? body.deviceId : "", code: await lastCode(harness, link.id) };
    };
    const confirm = async (deviceId: string, code: string) =>
      (await visitor.attempt(confirmDevice, { params: { deviceId }, body: { secret, code } })).status;

    const guessed = await ask();
    const wrong = guessed.code === "000000" ? "111111" : "000000";
    for (const _ of [1, 2, 3, 4, 5]) expect(await confirm(guessed.deviceId, wrong)).toBe(400);
    expect(await confirm(guessed.deviceId, guessed.code)).toBe(400);

    const late = await ask();
    harness.clock.advance(11 * 60_000);
    expect(await confirm(late.deviceId, late.code)).toBe(400);
  });

  test("codes are mailed five times an hour at most", async ({ harness, newTable, visitor }) => {
    const table = await newTable({ visibility: "closed" });
    const { secret } = await createLink(harness, table.id);
    const open = () => visitor.attempt(openPersonalLink, { body: { secret } });

    for (const _ of [1, 2, 3, 4, 5]) expect((await open()).status).toBe(200);

    const { status, headers } = await open();
    expect([status, Number(headers["retry-after"])]).toEqual([429, expect.any(Number)]);
  });
});

describe("renewing a link", () => {
  const countMails = ({ db }: Harness, linkId: string) =>
    db.mail.count({ where: { linkId, kind: "meeting.link-renewed" } });

  test("answers the same for any secret and mails only the rightful one, once in a while", async ({
    harness,
    table,
    visitor,
  }) => {
    const { secret, link } = await createLink(harness, table.id);
    await harness.db.personalLink.update({ where: { id: link.id }, data: { revokedAt: harness.clock.now() } });
    const renew = async (tried: string) => (await visitor.call(renewPersonalLink, { body: { secret: tried } })).status;

    expect([await renew(secret), await renew("unsinn"), await renew(secret)]).toEqual([202, 202, 202]);

    expect(await countMails(harness, link.id)).toBe(1);
    expect((await visitor.attempt(openPersonalLink, { body: { secret } })).status).toBe(410);
    const renewed = await harness.db.personalLink.findUniqueOrThrow({ where: { id: link.id } });
    const { body } = await visitor.call(openPersonalLink, { body: { secret: linkSecret(harness.keys, renewed) } });
    expect(body.state).toBe("open");
  });

  test("by an old secret does not end the sessions of the link that stands", async ({ harness, table, visitor }) => {
    const { link } = await createLink(harness, table.id);
    const stands = await harness.db.personalLink.update({ where: { id: link.id }, data: { generation: 2 } });
    const { headers } = await visitor.call(openPersonalLink, { body: { secret: linkSecret(harness.keys, stands) } });

    await visitor.call(renewPersonalLink, { body: { secret: linkSecret(harness.keys, link) } });

    expect((await withCookie(harness, headers).call(readLinkSession, {})).body.linkId).toBe(link.id);
    expect(await countMails(harness, link.id)).toBe(1);
  });

  test("mails nothing to somebody who no longer holds the seat", async ({ harness, table, visitor }) => {
    const { secret, link } = await createLink(harness, table.id);
    await harness.db.seatHolding.updateMany({
      where: { personId: link.personId },
      data: { validTo: new Date("2026-01-02") },
    });

    await visitor.call(renewPersonalLink, { body: { secret } });

    expect(await countMails(harness, link.id)).toBe(0);
  });
});
