import {
  API_PREFIX,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
} from "@runde-tische/contracts/endpoint";
import type { Problem } from "@runde-tische/contracts/problem";
import type { FastifyInstance } from "fastify";

type Parts<E extends Endpoint> = (ParamsOf<E> extends undefined ? unknown : { params: ParamsOf<E> }) &
  (QueryOf<E> extends undefined ? unknown : { query?: QueryOf<E> }) &
  (BodyOf<E> extends undefined ? unknown : { body: BodyOf<E> });

export type CallOptions = {
  ifMatch?: string | number;
  ifNoneMatch?: string;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** The caller's network address, for what is limited by it. */
  remoteAddress?: string;
};

export type Answer<T> = {
  status: number;
  body: T;
  etag: string;
  headers: Record<string, unknown>;
  text: string;
  raw: Buffer;
};

type AnyParts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

/** Somebody who calls the API over HTTP with their own cookies. */
export type Client = ReturnType<typeof createClient>;

export const createClient = (app: FastifyInstance, publicUrl: string, cookies: Record<string, string> = {}) => {
  const send = async (endpoint: Endpoint, parts: AnyParts & CallOptions): Promise<Answer<unknown>> => {
    const response = await app.inject({
      method: endpoint.method,
      url: API_PREFIX + urlOf(endpoint.path, parts),
      headers: headersOf(publicUrl, parts),
      cookies,
      ...(parts.remoteAddress !== undefined && { remoteAddress: parts.remoteAddress }),
      ...(parts.body !== undefined && { payload: parts.body as object }),
    });
    const text = response.body;
    const raw = response.rawPayload;
    const isJson = /json/.test(String(response.headers["content-type"]));
    const body: unknown = isJson && text ? JSON.parse(text) : null;
    return {
      status: response.statusCode,
      body,
      text,
      raw,
      headers: response.headers,
      etag: String(response.headers.etag ?? ""),
    };
  };
  return {
    /** The status of a stream's head; the stream is closed at once. */
    open: async (endpoint: Endpoint, parts: AnyParts & CallOptions): Promise<number> => {
      const response = await app.inject({
        method: endpoint.method,
        url: API_PREFIX + urlOf(endpoint.path, parts),
        cookies,
        payloadAsStream: true,
      });
      response.stream().destroy();
      return response.statusCode;
    },
    /** The answer of a call that must succeed. */
    call: async <E extends Endpoint>(endpoint: E, parts: Parts<E> & CallOptions): Promise<Answer<ResponseOf<E>>> => {
      const answer = await send(endpoint, parts as AnyParts & CallOptions);
      if (answer.status < 400) return answer as Answer<ResponseOf<E>>;
      throw new Error(`${endpoint.method} ${endpoint.path} answered ${answer.status}: ${answer.text}`);
    },
    /** The answer of a call that may be refused. */
    attempt: async <E extends Endpoint>(endpoint: E, parts: Parts<E> & CallOptions): Promise<Answer<Problem>> =>
      (await send(endpoint, parts as AnyParts & CallOptions)) as Answer<Problem>,
    /** Whatever is sent, as it is sent: for input that the types would refuse. */
    send,
  };
};

const urlOf = (path: string, { params = {}, query = {} }: AnyParts): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return search.size > 0 ? `${filled}?${search}` : filled;
};

const headersOf = (origin: string, { ifMatch, ifNoneMatch, idempotencyKey, headers }: CallOptions) => ({
  origin,
  ...(ifMatch !== undefined && { "if-match": typeof ifMatch === "number" ? `"${ifMatch}"` : ifMatch }),
  ...(ifNoneMatch !== undefined && { "if-none-match": ifNoneMatch }),
  ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
  ...headers,
});
