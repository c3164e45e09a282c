import type { IncomingHttpHeaders } from "node:http";
import type { Keys } from "../../lib/keys.ts";
import { accountCookie } from "../sessions/sessions.service.ts";
import type { SignIn } from "./better-auth.ts";

type Call = {
  /** Below better-auth's own prefix, with its query. */
  path: string;
  /** None: a GET, which reaches better-auth only from here. */
  body?: unknown;
  headers: IncomingHttpHeaders;
};

export type Outcome = { status: number; body: unknown; cookies: string[] };

/** The origin was checked before, under every name of the site: better-auth hears its own. Network and browser stay unknown to it. */
export const askBetterAuth = async (signIn: SignIn, publicUrl: string, call: Call): Promise<Outcome> => {
  const headers = new Headers({ origin: publicUrl, "content-type": "application/json" });
  if (call.headers.cookie) headers.set("cookie", call.headers.cookie);
  const isPost = call.body !== undefined;
  const response = await signIn.handler(
    new Request(`${publicUrl}/api/auth${call.path}`, {
      method: isPost ? "POST" : "GET",
      headers,
      ...(isPost && { body: JSON.stringify(call.body) }),
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : null,
    cookies: response.headers.getSetCookie(),
  };
};

/** The session a call went on with: a new one, else the one it came with. */
export const readSessionToken = (
  keys: Keys,
  publicUrl: string,
  { cookies }: Outcome,
  sent: Record<string, string | undefined>,
): string | null => {
  const { name, readToken } = accountCookie(keys, publicUrl);
  const made = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  const value = made?.slice(name.length + 1).split(";")[0];
  return readToken(value ? { [name]: decodeURIComponent(value) } : sent);
};
