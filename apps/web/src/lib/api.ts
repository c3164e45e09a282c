import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from "@runde-tische/contracts/endpoint";
import type { Problem } from "@runde-tische/contracts/problem";
import { ApiError, OfflineError } from "./api-error.ts";
import { apiUrl } from "./api-url.ts";
import { showSecondFactor } from "./second-factor.ts";

type Needed<K extends string, T> = [T] extends [undefined]
  ? { readonly [P in K]?: never }
  : Record<never, never> extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T };

type When<E, Flag extends string, K extends string> =
  E extends Record<Flag, true> ? { readonly [P in K]: string } : { readonly [P in K]?: string };

/**
 * What a call of this endpoint needs. `ifMatch` is the `ETag` a change is based on; a newer version at the server gives 412.
 * The same `idempotencyKey` does the work once.
 */
export type ApiOptions<E extends Endpoint> = Needed<"params", ParamsOf<E>> &
  Needed<"query", QueryOf<E>> &
  Needed<"body", BodyOf<E>> &
  When<E, "versioned", "ifMatch"> &
  When<E, "idempotent", "idempotencyKey">;

type Requested<E extends Endpoint> =
  Record<never, never> extends ApiOptions<E>
    ? [options?: ApiOptions<E>, signal?: AbortSignal]
    : [options: ApiOptions<E>, signal?: AbortSignal];

export type WithEtag<T> = { body: T; etag: string | null };

type LooseOptions = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
  idempotencyKey?: string;
};

export const headersOf = ({ body, ifMatch, idempotencyKey }: LooseOptions): Headers => {
  const headers = new Headers({ accept: "application/json, application/problem+json" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (ifMatch !== undefined) headers.set("if-match", ifMatch);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  return headers;
};

const send = async (method: string, url: string, options: LooseOptions, signal?: AbortSignal): Promise<Response> => {
  try {
    return await fetch(url, {
      method,
      headers: headersOf(options),
      credentials: "same-origin",
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    // An aborted request is the caller's own doing, not a lost connection.
    if (signal?.aborted) throw error;
    throw new OfflineError("The server could not be reached", { cause: error });
  }
};

/** By hand, not by the contract's schema: it would bring all of zod into the first view. */
const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "status" in body && typeof body.status === "number";

/** The problem document of a refusal; one of our own where a proxy in between answered, for instance with an HTML page. */
export const problemOf = (body: unknown, status: number, title = "Error", requestId = ""): Problem =>
  isProblem(body) ? body : { type: "about:blank", title, status, code: "internal", requestId };

const toApiError = async (response: Response): Promise<ApiError> => {
  const body: unknown = await response.json().catch(() => undefined);
  const { status, statusText, headers } = response;
  const problem = problemOf(body, status, statusText || undefined, headers.get("x-request-id") ?? undefined);
  return new ApiError(problem, headers.get("retry-after"));
};

/** Like `api`, with the `ETag` to hand back as `ifMatch`. */
export const apiWithEtag = async <E extends Endpoint>(
  endpoint: E,
  ...[options, signal]: Requested<E>
): Promise<WithEtag<ResponseOf<E>>> => {
  const loose = (options ?? {}) as LooseOptions;
  const attempt = () => send(endpoint.method, apiUrl(endpoint, loose.params, loose.query), loose, signal);
  let response = await attempt();
  if (!response.ok) {
    const error = await toApiError(response);
    const isRefusedChange = endpoint.method !== "GET" && error.problem.code === "second-factor-required";
    if (!isRefusedChange || !(await showSecondFactor())) throw error;
    response = await attempt();
    if (!response.ok) throw await toApiError(response);
  }
  const body = response.status === 204 ? undefined : await response.json();
  return { body: body as ResponseOf<E>, etag: response.headers.get("etag") };
};

/**
 * Calls an endpoint of the contract. Throws `ApiError` for a refusal and `OfflineError` when no answer comes. A change that is
 * refused for want of the second factor asks for it and is sent once more.
 */
export const api = async <E extends Endpoint>(endpoint: E, ...rest: Requested<E>): Promise<ResponseOf<E>> =>
  (await apiWithEtag(endpoint, ...rest)).body;

/** For the sign-in endpoints, which are not part of the API's own contract. Throws like `api`. */
export const postJson = async (url: string, body: unknown): Promise<unknown> => {
  const response = await send("POST", url, { body });
  if (!response.ok) throw await toApiError(response);
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
};
