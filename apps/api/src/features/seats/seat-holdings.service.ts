import type { Input } from "@runde-tische/contracts/endpoint";
import type { Contact } from "@runde-tische/contracts/memberships";
import type * as contract from "@runde-tische/contracts/seats";
import type { Ctx } from "../../lib/context.ts";
import { onExclusion } from "../../lib/database-errors.ts";
import { AppError } from "../../lib/errors.ts";
import { parseDay } from "../../lib/local-date.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange } from "../changes/changes.service.ts";
import { enrol, isMember } from "../memberships/enrolments.service.ts";
import { addPerson } from "../persons/persons.service.ts";
import { announceEnds } from "./seat-holding-ends.service.ts";
import * as holdings from "./seat-holdings.repository.ts";
import { requireFillableSeat, requireFilledSeat, type SeatScope } from "./seats.policy.ts";
import { readSeat } from "./seats.service.ts";

/** What somebody is called in an organization that has not said more about them yet. */
const SEATED_FUNCTION = "Vertretung am Runden Tisch";

type NewHolding = Input<typeof contract.fillSeat>;
type NewPerson = Exclude<contract.NewSeatHolding["person"], { id: string }>;

export const fillSeat = async (ctx: Ctx, { seatId, person, role, ...days }: NewHolding): Promise<contract.Seat> => {
  const scope = await requireFillableSeat(ctx, seatId);
  const { validFrom, validTo } = requireDays(scope, days);
  await transaction(ctx, async (ctx) => {
    const personId =
      "id" in person ? await requireSeatable(ctx, scope, person.id) : await addSeatable(ctx, scope, person);
    const replaced = await holdings.endBefore(ctx.db, scope, { personId, role, validFrom });
    const row = { personId, role, validFrom, validTo, createdAt: ctx.now };
    const { id } = await onExclusion("seat-taken", holdings.insert(ctx.db, scope, row));
    await announceEnds(ctx, replaced);
    await recordChange(ctx, { kind: "seat-holding.added", subjectId: id, tableId: scope.tableId, audience: "seats" });
  });
  return readSeat(ctx, seatId);
};

/** From today on: who held a seat in the past is history. */
const requireDays = (scope: SeatScope, days: Pick<NewHolding, "validFrom" | "validTo">) => {
  const validFrom = days.validFrom ? parseDay(days.validFrom) : scope.day;
  const validTo = days.validTo ? parseDay(days.validTo) : null;
  const errors = [
    ...(validFrom < scope.day ? [{ pointer: "/validFrom", message: "not before today" }] : []),
    ...(validTo && validTo < validFrom ? [{ pointer: "/validTo", message: "not before the first day" }] : []),
  ];
  if (errors.length > 0) throw new AppError("invalid", { errors });
  return { validFrom, validTo };
};

/** A member of the seat's organization; on a citizen's seat somebody of this table, or the actor. */
const requireSeatable = async (ctx: Ctx, scope: SeatScope, personId: string): Promise<string> => {
  const { organizationId } = scope;
  const isActor = ctx.actor.kind === "person" && ctx.actor.personId === personId;
  const isSeatable = organizationId
    ? await isMember(ctx, organizationId, personId)
    : isActor || (await holdings.isKnownAtTable(ctx.db, scope, personId));
  if (isSeatable) return personId;
  throw new AppError("invalid", { errors: [{ pointer: "/person/id", message: "nobody who can hold this seat" }] });
};

/** A citizen keeps their own address; a new member's belongs to the membership, for the organization alone. */
const addSeatable = async (
  ctx: Ctx,
  { organizationId }: SeatScope,
  { name, language, mail, phone }: NewPerson,
): Promise<string> => {
  if (!organizationId) return (await addPerson(ctx, { name, language, mail, phone })).id;
  const { id: personId } = await addPerson(ctx, { name, language });
  const contacts: Contact[] = [
    ...(mail ? [{ kind: "mail" as const, value: mail, visibility: "internal" as const }] : []),
    ...(phone ? [{ kind: "phone" as const, value: phone, visibility: "internal" as const }] : []),
  ];
  await enrol(ctx, { personId, organizationId, function: SEATED_FUNCTION, role: "member", contacts });
  return personId;
};

/** Links end by the rule of who holds the seat; whoever is named again keeps the one they were sent. */
export const endSeatHolding = async (ctx: Ctx, { holdingId }: { holdingId: string }): Promise<null> => {
  const found = await holdings.findSeatOf(ctx.db, holdingId, ctx.now);
  if (!found) throw new AppError("not-found");
  await requireFilledSeat(ctx, found.seatId);
  return transaction(ctx, async (ctx) => {
    const [ended] = await holdings.end(ctx.db, holdings.ofHolding(holdingId), ctx.now);
    if (!ended) throw new AppError("not-found");
    await announceEnds(ctx, [ended]);
    return null;
  });
};
