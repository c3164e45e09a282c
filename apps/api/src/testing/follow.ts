import { createSession } from "../demo/persons.factory.ts";
import { accountCookieName, accountCookieValue } from "../features/sessions/account-cookie.ts";
import { linkCookieName, linkCookieValue } from "../features/sessions/link-cookie.ts";
import { type Harness, PUBLIC_URL } from "./harness.ts";

/** What arrives on a stream until it is closed, or ends. */
export const follow = async (url: string, cookie = "") => {
  const controller = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: controller.signal });
  let text = "";
  let isEnded = false;
  const reader = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk);
    isEnded = true;
  })().catch(() => undefined);
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    count: () => text.split("event: changed").length - 1,
    text: () => text,
    isEnded: () => isEnded,
    close: async () => {
      controller.abort();
      await reader;
    },
  };
};

const QUIET_MS = 700;

/** Longer than it takes an event to arrive. */
export const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

export const signedInCookie = async (
  { db, keys, clock }: Harness,
  { accountId, secondFactor = false }: { accountId: string; secondFactor?: boolean },
) => {
  const token = await createSession(db, { accountId, now: clock.now(), secondFactor });
  return { token, cookie: `${accountCookieName(PUBLIC_URL)}=${accountCookieValue(keys, token)}` };
};

export const linkCookie = async ({ db, keys }: Harness, linkId: string): Promise<string> => {
  const device = await db.linkDevice.findFirstOrThrow({ where: { linkId } });
  const value = linkCookieValue(keys, { linkId, generation: 1, deviceId: device.id });
  return `${linkCookieName(PUBLIC_URL)}=${encodeURIComponent(value)}`;
};
