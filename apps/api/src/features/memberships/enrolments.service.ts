import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import type { Ctx } from "../../lib/context.ts";
import { onExclusion } from "../../lib/database-errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { recordChange } from "../changes/changes.service.ts";
import * as memberships from "./memberships.repository.ts";

type Enrolment = {
  personId: string;
  organizationId: string;
  function: string;
  role: "admin" | "member";
  contacts?: readonly Contact[];
  responsibilities?: readonly Responsibility[];
  /** When the person said so themselves. */
  confirmedAt?: Date;
};

/** Makes somebody a member from today, within the caller's transaction; the id of the membership. */
export const enrol = async (ctx: Ctx, enrolment: Enrolment): Promise<string> => {
  const { organizationId } = enrolment;
  const row = { contacts: [], responsibilities: [], confirmedAt: null, ...enrolment, validFrom: localDay(ctx.now) };
  const { id } = await onExclusion("conflict", memberships.insert(ctx.db, row, ctx.now));
  await recordChange(ctx, { kind: "membership.added", subjectId: id, organizationId });
  return id;
};

/** Until the transaction ends nobody else joins or imports: a new membership refers to the organization's row. */
export const lockMembers = async (ctx: Ctx, organizationId: string): Promise<void> => {
  await memberships.lockOrganization(ctx.db, organizationId);
};

export const isMember = (ctx: Ctx, organizationId: string, personId: string): Promise<boolean> =>
  memberships.isMember(ctx.db, organizationId, personId, localDay(ctx.now));

/** Whom an organization's mails go to. */
export const findAdminIds = (ctx: Ctx, organizationId: string): Promise<string[]> =>
  memberships.findAdminIds(ctx.db, organizationId, localDay(ctx.now));
