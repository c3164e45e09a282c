import { AUTH_PREFIX, type AuthPath } from "@runde-tische/contracts/accounts";
import type { Endpoint, ResponseOf } from "@runde-tische/contracts/endpoint";
import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { PROBLEM_STATUS, type ProblemCode } from "@runde-tische/contracts/problem";
import { matchPath } from "react-router";

export type Asked = { url: URL; params: Record<string, string | undefined>; body: unknown; headers: Headers };
export type Answer = { method: string; path: string; reply: (asked: Asked) => Response | Promise<Response> };

/** The endpoint answers with this body, checked against the contract. `asked` lets it depend on the request. */
export const answer = <E extends Endpoint>(
  endpoint: E,
  body: ResponseOf<E> | ((asked: Asked) => ResponseOf<E>),
  headers: Record<string, string> = {},
): Answer => ({
  ...placeOf(endpoint),
  reply: (asked) => {
    const plain = typeof body === "function" ? (body as (asked: Asked) => ResponseOf<E>)(asked) : body;
    const status = endpoint.status ?? 200;
    if (status === 204) return new Response(null, { status, headers });
    return Response.json(endpoint.response.parse(plain), { status, headers });
  },
});

/** The endpoint refuses. */
export const refuse = (
  endpoint: Endpoint,
  code: ProblemCode,
  errors?: readonly { pointer: string; message: string }[],
  headers?: Record<string, string>,
): Answer => ({ ...placeOf(endpoint), reply: () => problemResponse(code, errors, headers) });

/** The same answer, but not before it is released: for what people do while they wait. */
export const held = ({ reply, ...place }: Answer) => {
  const gate = Promise.withResolvers<void>();
  const heldAnswer: Answer = { ...place, reply: (asked) => gate.promise.then(() => reply(asked)) };
  return { answer: heldAnswer, release: gate.resolve };
};

/** A sign-in endpoint answers. */
export const answerAuth = (path: AuthPath, body: unknown = {}): Answer => ({
  method: "POST",
  path: AUTH_PREFIX + path,
  reply: () => Response.json(body),
});

/** A sign-in endpoint refuses. */
export const refuseAuth = (path: AuthPath, code: ProblemCode): Answer => ({
  method: "POST",
  path: AUTH_PREFIX + path,
  reply: () => problemResponse(code),
});

const placeOf = ({ method, path }: Endpoint) => ({ method, path: API_PREFIX + path });

const problemResponse = (
  code: ProblemCode,
  errors?: readonly { pointer: string; message: string }[],
  headers: Record<string, string> = {},
): Response => {
  const status = PROBLEM_STATUS[code];
  const problem = { type: "about:blank", title: code, status, code, requestId: "test-request", errors };
  return Response.json(problem, { status, headers: { "content-type": "application/problem+json", ...headers } });
};

/** A `fetch` that knows only these answers; a request nobody expected fails the test. */
export const fetchFrom =
  (answers: readonly Answer[], calls: { method: string; path: string; body: unknown }[] = []): typeof fetch =>
  async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(String(input), location.origin), init);
    const url = new URL(request.url);
    const text = await request.text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    calls.push({ method: request.method, path: url.pathname, body });
    for (const { method, path, reply } of answers) {
      const match = matchPath(path, url.pathname);
      if (match && method === request.method) {
        return reply({ url, params: match.params, body, headers: request.headers });
      }
    }
    throw new Error(`No answer for ${request.method} ${url.pathname}`);
  };
