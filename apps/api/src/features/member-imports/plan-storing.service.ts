import type { ImportField } from "@runde-tische/contracts/member-imports";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { localDay } from "../../lib/local-date.ts";
import { recordChanges } from "../changes/changes.service.ts";
import { addPersons, changePersons } from "../persons/persons.service.ts";
import type { ImportScope } from "./member-imports.policy.ts";
import * as imports from "./member-imports.repository.ts";
import type { ImportPlan, MemberChange, NewMember, PlannedRow } from "./rows/import-plan.ts";

/** Within the caller's transaction, in as many statements for a thousand rows as for one. */
export const storeImport = async (
  ctx: Ctx,
  scope: ImportScope,
  { rows }: ImportPlan,
): Promise<{ added: number; changed: number; unchanged: number }> => {
  const added = rows.flatMap(({ added }) => added ?? []);
  const changed = rows.flatMap((row) => (row.change ? [{ ...row, change: row.change }] : []));
  if (added.length > 0) await addMembers(ctx, scope, added);
  if (changed.length > 0) await changeMembers(ctx, scope, changed);
  return { added: added.length, changed: changed.length, unchanged: rows.length - added.length - changed.length };
};

const addMembers = async (ctx: Ctx, scope: ImportScope, added: readonly NewMember[]): Promise<void> => {
  const { organizationId } = scope;
  const personIds = await addPersons(
    ctx,
    added.map(({ name, language }) => ({ name, language })),
  );
  const members = added.map((member, index) => ({ personId: personIds[index] ?? "", function: member.function }));
  const stamps = { validFrom: localDay(ctx.now), at: ctx.now };
  const membershipIds = await imports.insertMany(ctx.db, scope, members, stamps);
  const of = <T>(listOf: (member: NewMember) => readonly T[]) =>
    added.map((member, index) => ({ membershipId: membershipIds[index] ?? "", list: listOf(member) }));
  await imports.insertContacts(
    ctx.db,
    scope,
    of(({ contacts }) => contacts),
  );
  await imports.insertResponsibilities(
    ctx.db,
    scope,
    of(({ responsibilities }) => responsibilities),
  );
  await recordChanges(
    ctx,
    membershipIds.map((subjectId) => ({ kind: "membership.added", subjectId, organizationId })),
  );
};

type ChangedRow = PlannedRow & { change: MemberChange };

/** The memberships first: their rows keep everybody else away until the end. */
const changeMembers = async (ctx: Ctx, scope: ImportScope, rows: readonly ChangedRow[]): Promise<void> => {
  const changes = rows.map(({ change }) => change);
  const { organizationId } = scope;
  if (!(await imports.changeMany(ctx.db, scope, changes))) throw new AppError("stale");
  const persons = changes.filter(({ name, language }) => name !== undefined || language !== undefined);
  if (!(await changePersons(ctx, persons))) throw new AppError("stale");
  if (!(await imports.changeContacts(ctx.db, scope, changes))) throw new AppError("stale");
  await imports.insertContacts(
    ctx.db,
    scope,
    changes.map(({ membershipId, addedContacts }) => ({ membershipId, list: addedContacts })),
  );
  await replaceResponsibilities(ctx, scope, changes);
  await recordChanges(
    ctx,
    rows.map(({ change, changes: values }) => ({
      kind: "membership.changed",
      subjectId: change.membershipId,
      organizationId,
      values: values.map(({ field, ...value }) => ({ ...value, field: FIELD_OF[field] ?? field })),
    })),
  );
};

/** As every other change of a membership is logged: whoever takes a field out has its values erased by its name. */
const FIELD_OF: Readonly<Partial<Record<ImportField, string>>> = {
  ...{ mail: "contacts", phone: "contacts", mobile: "contacts", address: "contacts", visibility: "contacts" },
  topics: "responsibilities",
};

const replaceResponsibilities = async (ctx: Ctx, scope: ImportScope, changes: readonly MemberChange[]) => {
  const replaced = changes.flatMap(({ membershipId, responsibilities }) =>
    responsibilities ? [{ membershipId, list: responsibilities }] : [],
  );
  const membershipIds = replaced.map(({ membershipId }) => membershipId);
  await imports.deleteResponsibilities(ctx.db, scope, membershipIds);
  await imports.insertResponsibilities(ctx.db, scope, replaced);
};
