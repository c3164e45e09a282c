/** Who acts. A person's rights at a table are looked up where they are needed, never carried along. */
export type Actor =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "link";
      readonly linkId: string;
      /** The browser that opened it. */
      readonly deviceId: string;
      readonly personId: string;
      readonly seatId: string;
      readonly meetingId: string;
      readonly tableId: string;
    }
  | {
      /** The mailed link to one's own entry; made by the policy of entries alone, nothing else is asked as it. */
      readonly kind: "entry";
      readonly membershipId: string;
      readonly personId: string;
    }
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly accountId: string;
      readonly sessionId: string;
      readonly isMailVerified: boolean;
      readonly isPlatformAdmin: boolean;
      /** Coordinators' and administrators' rights need it. */
      readonly hasSecondFactor: boolean;
    };

export type PersonActor = Extract<Actor, { kind: "person" }>;

export const ANONYMOUS: Actor = { kind: "anonymous" };
