import { expect, test } from "vitest";
import { legalTexts, usualRegime } from "./legal-regimes.ts";

test("names the articles of the law that is usual for an umbrella, as they are cited", () => {
  const cited = (["diakonie", "caritas", "awo", null] as const).map((umbrella) => {
    const { informationFromOthers, erasure, legitimateInterest } = legalTexts(usualRegime(umbrella), "de");
    return [informationFromOthers, erasure, legitimateInterest];
  });
  expect(cited).toEqual([
    ["§ 18 DSG-EKD", "§ 21 DSG-EKD", "§ 6 Nr. 4 DSG-EKD"],
    ["§ 16 KDG", "§ 19 KDG", "§ 6 Abs. 1 Buchst. g KDG"],
    ["Art. 14 DSGVO", "Art. 17 DSGVO", "Art. 6 Abs. 1 Buchst. f DSGVO"],
    ["Art. 14 DSGVO", "Art. 17 DSGVO", "Art. 6 Abs. 1 Buchst. f DSGVO"],
  ]);
  expect(legalTexts("dsgvo", "en").legitimateInterest).toBe("Art. 6 (1) f GDPR");
});
