import { AUTH_PREFIX, type AuthBody, type AuthPath } from "@runde-tische/contracts/accounts";
import { API_PREFIX, type Endpoint } from "@runde-tische/contracts/endpoint";
import type { FastifyInstance } from "fastify";

export type BrowserAnswer = { status: number; body: Record<string, unknown>; headers: Record<string, unknown> };

type Request = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
};

export type Browser = ReturnType<typeof createBrowser>;

/** Keeps cookies as a browser does, to sign in and out over HTTP. */
export const createBrowser = (app: FastifyInstance, origin: string, remoteAddress = "127.0.0.1") => {
  const jar = new Map<string, string>();

  const keep = (lines: string | string[] | undefined): void => {
    for (const line of [lines ?? []].flat()) {
      const [pair = "", ...attributes] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      const isEnded = attributes.some((attribute) => /^(Max-Age=0|Expires=Thu, 01 Jan 1970.*)$/.test(attribute));
      if (isEnded) jar.delete(name);
      else jar.set(name, decodeURIComponent(pair.slice(name.length + 1)));
    }
  };

  const send = async ({ method, url, body, headers }: Request): Promise<BrowserAnswer> => {
    const response = await app.inject({
      method,
      url,
      remoteAddress,
      headers: { origin, ...headers },
      cookies: Object.fromEntries(jar),
      ...(body !== undefined && { payload: body as object }),
    });
    keep(response.headers["set-cookie"]);
    const isJson = /json/.test(String(response.headers["content-type"])) && response.body !== "";
    return { status: response.statusCode, body: isJson ? response.json() : {}, headers: response.headers };
  };

  return {
    cookies: jar,
    send,
    auth: <P extends AuthPath>(path: P, body: AuthBody<P>) => send({ method: "POST", url: AUTH_PREFIX + path, body }),
    call: ({ method, path }: Pick<Endpoint, "method" | "path">, body?: unknown) =>
      send({ method: method as Request["method"], url: API_PREFIX + path, body }),
  };
};
