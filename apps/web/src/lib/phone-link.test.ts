import { expect, test } from "vitest";
import { phoneLink } from "./phone-link.ts";

test.for([
  ["03699 10-25", "tel:+4936991025"],
  ["+49 (0)9131 / 86-0", "tel:+499131860"],
  ["0049 151 2345", "tel:+491512345"],
  ["+43 1 4000", "tel:+4314000"],
  ["115", "tel:115"],
] as const)("%s is dialled as %s", ([number, link]) => {
  expect(phoneLink(number)).toBe(link);
});
