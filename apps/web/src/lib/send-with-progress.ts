import type { BodyOf, Endpoint, ParamsOf, ResponseOf } from "@runde-tische/contracts/endpoint";
import { headersOf, problemOf } from "./api.ts";
import { ApiError, OfflineError } from "./api-error.ts";
import { apiUrl } from "./api-url.ts";
import { showSecondFactor } from "./second-factor.ts";

type Sent = { method: string; url: string; headers: Headers; body: Blob | string };
type Listening = {
  readonly signal?: AbortSignal;
  /** Of what is sent, from 0 to 1. At 1 the server has all of it, and its work begins. */
  readonly onProgress: (share: number) => void;
};

/** Asks for the second factor where it is missing and sends once more. Throws `ApiError`, `OfflineError`, or the signal's reason. */
export const sendWithProgress = async (sent: Sent, listening: Listening): Promise<unknown> => {
  try {
    return await send(sent, listening);
  } catch (error) {
    const isRefused = error instanceof ApiError && error.problem.code === "second-factor-required";
    if (!isRefused || !(await showSecondFactor())) throw error;
    return send(sent, listening);
  }
};

/** Not `fetch`, which does not say how far it is. */
const send = ({ method, url, headers, body }: Sent, { signal, onProgress }: Listening): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal?.throwIfAborted();
    signal?.addEventListener("abort", abort);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("loadend", () => {
      signal?.removeEventListener("abort", abort);
      const answer = asJson(request.responseText);
      if (signal?.aborted) reject(signal.reason);
      else if (request.status === 0) reject(new OfflineError("The server could not be reached"));
      else if (request.status < 400) resolve(answer);
      else reject(new ApiError(problemOf(answer, request.status), request.getResponseHeader("retry-after")));
    });
    request.open(method, url);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.send(body);
  });

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Options<E extends Endpoint> = { params: NonNullable<ParamsOf<E>>; body: BodyOf<E>; idempotencyKey?: string };

/** Like `api`, for a body that is long on its way. */
export const apiWithProgress = async <E extends Endpoint>(
  endpoint: E,
  { params, ...options }: Options<E>,
  listening: Listening,
): Promise<ResponseOf<E>> => {
  const url = apiUrl(endpoint, params as Record<string, unknown>);
  const sent = { method: endpoint.method, url, headers: headersOf(options), body: JSON.stringify(options.body) };
  return (await sendWithProgress(sent, listening)) as ResponseOf<E>;
};
