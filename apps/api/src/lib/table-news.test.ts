import { expect, test } from "vitest";
import { toPayload } from "./table-events.ts";
import { ANYTHING, addNews, type News } from "./table-news.ts";

const seats = (...subjectIds: string[]): News => ({ audience: "seats", meetingId: null, subjectIds });
const ids = (count: number, length = 36) => Array.from({ length: count }, (_, index) => `${index}`.padEnd(length, "-"));

test("what the same readers may know is joined, each subject once", () => {
  const other: News = { audience: "public", meetingId: "m", subjectIds: [] };

  const news = [seats("a", "b"), other, seats("b", "c")].reduce(addNews, [] as News[]);

  expect(news).toEqual([other, seats("a", "b", "c")]);
});

test("more subjects than are counted may concern anybody", () => {
  const full = addNews([], seats(...ids(100)));

  expect(full).toEqual([seats(...ids(100))]);
  expect(addNews(full, seats("0".padEnd(36, "-")))).toEqual(full);
  expect(addNews(full, seats("one more"))).toEqual([ANYTHING]);
});

test("a notice that PostgreSQL would refuse may concern anybody", () => {
  const small = { tableId: "t", news: [seats(...ids(100))] };
  const large = { tableId: "t", news: [seats(...ids(100)), { ...seats(...ids(100)), meetingId: "m" }] };

  expect(JSON.parse(toPayload(small))).toEqual(small);
  expect(JSON.parse(toPayload(large))).toEqual({ tableId: "t", news: [ANYTHING] });
});

test("a notice is measured in bytes", () => {
  const event = { tableId: "t", news: [seats("ä".repeat(7000))] };

  expect(JSON.parse(toPayload(event))).toEqual({ tableId: "t", news: [ANYTHING] });
});
