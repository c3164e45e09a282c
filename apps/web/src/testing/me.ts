import type { Me } from "@runde-tische/contracts/me";

/** A signed-in person who belongs to nothing yet. */
export const me = (change: Partial<Me> = {}): Me => ({
  personId: "0193a0c0-0000-7000-8000-000000000001",
  name: "Ada Beispiel",
  mail: "ada@stadt.example",
  language: "de",
  isMailVerified: true,
  hasSecondFactor: false,
  isSecondFactorShown: false,
  isPlatformAdmin: false,
  coordinates: [],
  coordinatesTables: false,
  memberships: [],
  version: 1,
  ...change,
});
