import { changeMe, readMe } from "@runde-tische/contracts/me";
import { searchMunicipalities } from "@runde-tische/contracts/municipalities";
import { expect, test, vi } from "vitest";
import { api, apiWithEtag } from "./api.ts";
import { OfflineError } from "./api-error.ts";
import { apiUrl } from "./api-url.ts";
import { problemText } from "./problem-text.ts";

const answerWith = (body: unknown, init: ResponseInit = {}) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(body, init));
  vi.stubGlobal("fetch", fetch);
  return fetch;
};

test("parameters and query become a URL, empty values stay out", () => {
  expect(apiUrl({ path: "/meetings/:meetingId" }, { meetingId: "a/b" }, { q: "Ü", after: undefined, limit: 5 })).toBe(
    "/api/v1/meetings/a%2Fb?q=%C3%9C&limit=5",
  );
  expect(() => apiUrl({ path: "/meetings/:meetingId" })).toThrow("meetingId");
});

test("a change carries the version it is based on and gives the new one", async () => {
  const fetch = answerWith({ version: 2 }, { headers: { etag: '"2.abc"' } });

  const { etag } = await apiWithEtag(changeMe, { body: { name: "Ada" }, ifMatch: '"1.xyz"' });

  expect(etag).toBe('"2.abc"');
  const [, init] = fetch.mock.calls[0] ?? [];
  expect(new Headers(init?.headers).get("if-match")).toBe('"1.xyz"');
  expect(init).toMatchObject({ method: "PATCH", body: '{"name":"Ada"}' });
});

test("a refusal is thrown with its problem", async () => {
  const problem = {
    type: "about:blank",
    title: "Nicht angemeldet",
    status: 401,
    code: "sign-in-required",
    requestId: "r1",
  };
  answerWith(problem, { status: 401 });

  await expect(api(readMe)).rejects.toMatchObject({ status: 401, problem });
});

test("an answer that is no problem document is an internal error with its status", async () => {
  vi.stubGlobal("fetch", async () => new Response("<h1>Bad Gateway</h1>", { status: 502 }));

  await expect(api(readMe)).rejects.toMatchObject({ status: 502, problem: { code: "internal" } });
});

test("a refusal says when to try again, in minutes or hours", async () => {
  const problem = { type: "about:blank", title: "x", status: 429, code: "too-many-requests", requestId: "r1" };
  const textAfter = async (seconds: string) => {
    answerWith(problem, { status: 429, headers: { "retry-after": seconds } });
    return problemText(await api(readMe).catch((error: unknown) => error));
  };

  expect(await textAfter("61")).toContain("in 2 Minuten");
  expect(await textAfter("80000")).toContain("in 23 Stunden");
});

test("no answer at all is offline", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));

  await expect(api(searchMunicipalities, { query: { q: "Muster" } })).rejects.toBeInstanceOf(OfflineError);
});
