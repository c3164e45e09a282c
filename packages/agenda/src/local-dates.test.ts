import { describe, expect, test } from "vitest";
import { lastInvitationDay, localDay } from "./local-dates.ts";

describe("the last day to invite", () => {
  test("leaves the whole notice period between sending and meeting", () => {
    expect(lastInvitationDay("2027-01-31", 14)).toBe("2027-01-16");
    expect(lastInvitationDay("2027-03-01", 0)).toBe("2027-02-28");
  });

  test("counts calendar days over the change to summer time", () => {
    expect(lastInvitationDay("2027-04-01", 7)).toBe("2027-03-24");
  });
});

describe("the local day of an instant", () => {
  test("is the day of the zone, not of UTC", () => {
    expect(localDay(new Date("2027-01-11T23:30:00Z"), "Europe/Berlin")).toBe("2027-01-12");
    expect(localDay(new Date("2027-01-11T23:30:00Z"), "America/New_York")).toBe("2027-01-11");
  });
});
