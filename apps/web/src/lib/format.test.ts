import { beforeAll, expect, test } from "vitest";
import { addMinutes, formatDate, formatDay, formatShortDate, formatTime, toInstant, toLocal } from "./format.ts";
import { ensureTemporal } from "./temporal.ts";

const berlin = "Europe/Berlin";

beforeAll(ensureTemporal);

test("a meeting is shown in the local time of its place, in German formats", () => {
  expect(formatDate("2027-01-12T16:00:00Z", berlin)).toBe("Dienstag, 12. Januar 2027");
  expect(formatTime("2027-01-12T16:00:00Z", berlin)).toBe("17:00");
  expect(formatShortDate("2027-01-11T23:30:00Z", berlin)).toBe("12.01.2027");
});

test("a day without a time is the same day in every time zone", () => {
  expect(formatDay("2027-01-12")).toBe("12. Januar 2027");
});

test("local times become instants across the change to summer time", () => {
  expect(toInstant("2027-03-27", "17:00", berlin)).toBe("2027-03-27T16:00:00Z");
  expect(toInstant("2027-03-28", "17:00", berlin)).toBe("2027-03-28T15:00:00Z");
  expect(toInstant("2027-03-28", "02:30", berlin)).toBe("2027-03-28T01:30:00Z");
});

test("an instant fills the fields of a form with its local day and time", () => {
  expect(toLocal("2027-07-01T22:15:00Z", berlin)).toEqual({ day: "2027-07-02", time: "00:15" });
});

test("minutes are added as elapsed time", () => {
  expect(addMinutes("2027-03-28T00:30:00Z", 60)).toBe("2027-03-28T01:30:00Z");
});
