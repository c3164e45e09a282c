import { expect, test } from "vitest";
import { ApiError } from "./api-error.ts";
import { problemText } from "./problem-text.ts";

const tooMany = { type: "about:blank", title: "x", status: 429, code: "too-many-requests", requestId: "r" } as const;

test.each([
  ["1", "in einer Minute"],
  ["840", "in 14 Minuten"],
  [null, "Bitte warten Sie einen Moment."],
  ["Wed, 21 Oct 2026 07:28:00 GMT", "Bitte warten Sie einen Moment."],
])("whoever tried too often (Retry-After: %s) reads when it goes on", (retryAfter, words) => {
  expect(problemText(new ApiError(tooMany, retryAfter))).toContain(words);
});
