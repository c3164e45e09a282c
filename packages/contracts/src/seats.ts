import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Language, LocalDate, line, Mail, Phone, Version } from "./fields.ts";
import { inTable, SeatGroup } from "./round-tables.ts";

export const SeatRole = z.enum(["chair", "moderator", "member", "guest"]);
export const HoldingRole = z.enum(["delegate", "deputy"]);

export const SeatHolding = z.object({
  id: Id,
  personId: Id,
  /** Null: a former member, erased. */
  name: z.string().nullable(),
  function: z.string().nullable(),
  role: HoldingRole,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export type SeatHolding = z.infer<typeof SeatHolding>;

export const Seat = z.object({
  id: Id,
  group: SeatGroup,
  role: SeatRole,
  hasVote: z.boolean(),
  organization: z.object({ id: Id, name: z.string(), shortName: z.string().nullable() }).nullable(),
  /** Public readers see organizations and groups, never persons: for them the list is empty. */
  holdings: z.array(SeatHolding),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  version: Version,
  may: z.object({ manage: z.boolean(), fill: z.boolean() }),
});
export type Seat = z.infer<typeof Seat>;

const SeatFields = z.strictObject({ group: SeatGroup, role: SeatRole, hasVote: z.boolean() });

export const NewSeat = SeatFields.extend({
  /** Null: a citizen's seat. */
  organizationId: Id.nullable(),
  role: SeatFields.shape.role.default("member"),
  hasVote: SeatFields.shape.hasVote.default(true),
});
export type NewSeat = z.infer<typeof NewSeat>;

const inSeat = z.object({ seatId: Id });

export const listSeats = endpoint({
  method: "GET",
  path: "/round-tables/:tableId/seats",
  summary: "The seats of a table, in the order of the groups",
  params: inTable,
  response: z.object({ items: z.array(Seat).max(500) }),
});

export const addSeat = endpoint({
  method: "POST",
  path: "/round-tables/:tableId/seats",
  summary: "Add a seat",
  params: inTable,
  body: NewSeat,
  idempotent: true,
  status: 201,
  response: Seat,
});

export const changeSeat = endpoint({
  method: "PATCH",
  path: "/seats/:seatId",
  summary: "Change a seat's group, role or voting right",
  params: inSeat,
  body: SeatFields.partial(),
  versioned: true,
  response: Seat,
});

export const endSeat = endpoint({
  method: "DELETE",
  path: "/seats/:seatId",
  summary: "End a seat today; its past stays",
  params: inSeat,
  versioned: true,
  status: 204,
  response: z.null(),
});

/** A member of the seat's organization, or a new person: a citizen, or somebody not registered yet. */
export const NewSeatHolding = z.strictObject({
  person: z.union([
    z.strictObject({ id: Id }),
    z.strictObject({ name: line(200), mail: Mail.nullable(), phone: Phone.nullable(), language: Language }),
  ]),
  role: HoldingRole,
  /** Null: from today. */
  validFrom: LocalDate.nullable().default(null),
  validTo: LocalDate.nullable().default(null),
});
export type NewSeatHolding = z.infer<typeof NewSeatHolding>;

export const fillSeat = endpoint({
  method: "POST",
  path: "/seats/:seatId/holdings",
  summary: "Let somebody hold a seat as delegate or deputy; a new delegate ends the one before",
  params: inSeat,
  body: NewSeatHolding,
  idempotent: true,
  status: 201,
  response: Seat,
});

export const endSeatHolding = endpoint({
  method: "DELETE",
  path: "/seat-holdings/:holdingId",
  summary: "End somebody's holding of a seat today; their links end with it",
  params: z.object({ holdingId: Id }),
  status: 204,
  response: z.null(),
});

export const OrganizationSeat = Seat.extend({ table: z.object({ id: Id, title: z.string() }) });
export type OrganizationSeat = z.infer<typeof OrganizationSeat>;

export const listOrganizationSeats = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/seats",
  summary: "An organization's seats at all tables the actor may see",
  params: z.object({ organizationId: Id }),
  response: z.object({ items: z.array(OrganizationSeat).max(500) }),
});
