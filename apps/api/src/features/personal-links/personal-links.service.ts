import { createHmac, randomInt } from "node:crypto";
import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/personal-links";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { isSame } from "../../lib/keys.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { queueMail } from "../mails/mails.service.ts";
import {
  endedLinkSessionCookie,
  type LinkSessionCookie,
  linkSessionCookie,
  readLinkCookie,
} from "../sessions/sessions.service.ts";
import * as linkDevices from "./link-devices.repository.ts";
import { type LinkScope, requireLinkByCode, requireLinkBySecret, requireLinkSession } from "./personal-links.policy.ts";
import { toLinkView } from "./personal-links.presenter.ts";
import * as personalLinks from "./personal-links.repository.ts";

const MINUTE_MS = 60_000;
const CODE_MS = 10 * MINUTE_MS;
const MAX_TRIES = 5;
const MAX_CODES_AN_HOUR = 5;
const MAX_DEVICES_AN_HOUR = 60;

type Cookies = Record<string, string | undefined>;
type Opened<T> = { body: T; cookie: LinkSessionCookie | null };

/** Swaps the secret for a session in this browser; the devices of a closed table wait for their code. */
export const openPersonalLink = async (
  ctx: Ctx,
  { secret }: Input<typeof contract.openPersonalLink>,
  publicUrl: string,
): Promise<Opened<OpenedLink>> => {
  const link = await requireLinkBySecret(ctx, secret);
  if (ctx.actor.kind === "link" && ctx.actor.linkId === link.id)
    return { body: { state: "open", link: await viewOf(ctx, link) }, cookie: null };
  await limitDevices(ctx, link);
  if (link.visibility === "closed") {
    const deviceId = await transaction(ctx, (ctx) => askForCode(ctx, link));
    return { body: { state: "code-needed", deviceId }, cookie: null };
  }
  const { id } = await linkDevices.insert(ctx.db, link, ctx.now);
  const body = { state: "open" as const, link: await viewOf(ctx, link) };
  return { body, cookie: linkSessionCookie(ctx, publicUrl, { ...link, deviceId: id }) };
};

/** Who has the code has the letter: the post brought it, and nobody without a mail address could be mailed another one. */
export const openPersonalLinkByCode = async (
  ctx: Ctx,
  { code }: Input<typeof contract.openPersonalLinkByCode>,
  publicUrl: string,
): Promise<Opened<contract.LinkView>> => {
  const link = await requireLinkByCode(ctx, code);
  await limitDevices(ctx, link);
  const deviceId = await transaction(ctx, async (ctx) => {
    const { id } = await linkDevices.insert(ctx.db, link, ctx.now, { confirmedAt: ctx.now });
    await recordDevice(ctx, link, id);
    return id;
  });
  return { body: await viewOf(ctx, link), cookie: linkSessionCookie(ctx, publicUrl, { ...link, deviceId }) };
};

type OpenedLink = { state: "open"; link: contract.LinkView } | { state: "code-needed"; deviceId: string };

export const confirmDevice = async (
  ctx: Ctx,
  { deviceId, secret, code }: Input<typeof contract.confirmDevice>,
  publicUrl: string,
): Promise<Opened<contract.LinkView>> => {
  const link = await requireLinkBySecret(ctx, secret);
  const limits = { sentAfter: new Date(ctx.now.getTime() - CODE_MS), maxTries: MAX_TRIES };
  // The try counts whatever follows: it must not be rolled back with a refusal.
  const expected = await linkDevices.takeTry(ctx.db, link, deviceId, limits);
  if (expected === null) throw wrongCode("no longer valid, open the link again");
  if (!isSame(expected, hashCode(ctx, deviceId, code))) throw wrongCode("wrong code");
  await transaction(ctx, async (ctx) => {
    if (!(await linkDevices.confirm(ctx.db, deviceId, expected, ctx.now))) throw wrongCode("used already");
    await recordDevice(ctx, link, deviceId);
  });
  return { body: await viewOf(ctx, link), cookie: linkSessionCookie(ctx, publicUrl, { ...link, deviceId }) };
};

export const readLinkSession = async (ctx: Ctx): Promise<contract.LinkView> =>
  viewOf(ctx, await requireLinkSession(ctx));

/**
 * Ends the session in the database too, so that a copy of the cookie is worth nothing. Whoever is signed in beside it is
 * the actor, and stays signed in.
 */
export const closeLinkSession = async (ctx: Ctx, cookies: Cookies, publicUrl: string): Promise<Opened<null>> => {
  const session = readLinkCookie(ctx.keys, publicUrl, cookies);
  if (!session) return { body: null, cookie: null };
  await linkDevices.remove(ctx.db, session.deviceId);
  return { body: null, cookie: endedLinkSessionCookie(publicUrl) };
};

const viewOf = async (ctx: Ctx, link: LinkScope): Promise<contract.LinkView> =>
  toLinkView(link, link.role === "delegate" ? await personalLinks.listDeputies(ctx.db, link) : []);

const recordDevice = (ctx: Ctx, { tableId, meetingId }: LinkScope, subjectId: string): Promise<void> =>
  recordChange(ctx, { kind: "link-device.confirmed", subjectId, tableId, meetingId, audience: "management" });

const limitDevices = async (ctx: Ctx, link: LinkScope): Promise<void> => {
  const anHourAgo = new Date(ctx.now.getTime() - 60 * MINUTE_MS);
  const devices = await linkDevices.countSince(ctx.db, link, anHourAgo);
  const isOver =
    devices >= MAX_DEVICES_AN_HOUR || (await linkDevices.countCodes(ctx.db, link, anHourAgo)) >= MAX_CODES_AN_HOUR;
  if (isOver) throw new AppError("too-many-requests", { retryAfterSeconds: 3600 });
};

const askForCode = async (ctx: Ctx, link: LinkScope): Promise<string> => {
  const { id } = await linkDevices.insert(ctx.db, link, ctx.now);
  const code = randomInt(1_000_000).toString().padStart(6, "0");
  await linkDevices.setCode(ctx.db, id, hashCode(ctx, id, code), ctx.now);
  const { personId, meetingId } = link;
  await queueMail(ctx, {
    kind: "link.device-code",
    personId,
    meetingId,
    linkId: link.id,
    subjectId: id,
    secret: code,
  });
  return id;
};

const hashCode = (ctx: Ctx, deviceId: string, code: string): string =>
  createHmac("sha256", ctx.keys.of("device-code")).update(`${deviceId} ${code}`).digest("base64url");

const wrongCode = (message: string) => new AppError("invalid", { errors: [{ pointer: "/code", message }] });
