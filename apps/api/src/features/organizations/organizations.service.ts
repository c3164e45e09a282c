import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/organizations";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson, requireVerifiedPerson } from "../access/access.policy.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { queueMail } from "../mails/mails.service.ts";
import { enrol } from "../memberships/enrolments.service.ts";
import { findKnownKeys, requireKnownKeys } from "../municipalities/municipalities.service.ts";
import { findDeciderIds } from "../municipalities/municipality-coordinators.service.ts";
import {
  type OrganizationScope,
  requireDecidedOrganization,
  requireManagedOrganization,
  requireVisibleOrganization,
} from "./organizations.policy.ts";
import { toOrganization, toOrganizationSummary } from "./organizations.presenter.ts";
import * as organizations from "./organizations.repository.ts";
import { listSimilar } from "./similar-organizations.repository.ts";

/** What somebody is called in the organization they registered, until they say better. */
const FIRST_FUNCTION = "Ansprechperson";

type OneOrganization = { organizationId: string };

export const listOrganizations = async (
  ctx: Ctx,
  { cursor, limit, ...filter }: Input<typeof contract.listOrganizations>,
): Promise<Page<contract.OrganizationSummary>> => {
  const rows = await organizations.list(ctx, filter, decodeCursor(cursor, 2), limit);
  return toPage(rows, limit, toOrganizationSummary, (row) => [row.name, row.id]);
};

export const listSimilarOrganizations = async (
  ctx: Ctx,
  { name, municipality }: Input<typeof contract.listSimilarOrganizations>,
): Promise<{ items: contract.OrganizationSummary[] }> => {
  const rows = await listSimilar(ctx.db, name, municipality);
  return { items: rows.map(toOrganizationSummary) };
};

export const readOrganization = async (ctx: Ctx, { organizationId }: OneOrganization): Promise<contract.Organization> =>
  present(ctx, await requireVisibleOrganization(ctx, organizationId));

const present = async (ctx: Ctx, scope: OrganizationScope): Promise<contract.Organization> => {
  const row = await organizations.read(ctx.db, scope);
  const areas = await findKnownKeys(
    ctx,
    row.serviceAreas.map(({ arsPrefix }) => arsPrefix),
  );
  return toOrganization(row, areas, scope.standing);
};

export const registerOrganization = async (
  ctx: Ctx,
  input: contract.NewOrganization,
): Promise<contract.Organization> => {
  const { personId } = requireVerifiedPerson(ctx);
  await requireKnownAreas(ctx, input);
  const organizationId = await transaction(ctx, async (ctx) => {
    const registration = { registeredById: personId, createdAt: ctx.now };
    const organization = { ...input, serviceAreas: [...new Set(input.serviceAreas)] };
    const { id } = await organizations.insert(ctx.db, organization, registration);
    await recordChange(ctx, { kind: "organization.registered", subjectId: id, organizationId: id });
    await enrol(ctx, { personId, organizationId: id, function: FIRST_FUNCTION, role: "admin", confirmedAt: ctx.now });
    for (const decider of await findDeciderIds(ctx, input.municipalityArs))
      await queueMail(ctx, { kind: "organization.waiting", personId: decider, subjectId: id });
    return id;
  });
  return readOrganization(ctx, { organizationId });
};

const requireKnownAreas = (
  ctx: Ctx,
  { municipalityArs, serviceAreas = [] }: { municipalityArs?: string | undefined; serviceAreas?: string[] | undefined },
): Promise<void> =>
  requireKnownKeys(ctx, [
    ...(municipalityArs ? [{ pointer: "/municipalityArs", ars: municipalityArs }] : []),
    ...serviceAreas.map((ars, index) => ({ pointer: `/serviceAreas/${index}`, ars })),
  ]);

export const changeOrganization = async (
  ctx: Ctx,
  { organizationId, expectedVersion, serviceAreas, ...fields }: Input<typeof contract.changeOrganization>,
): Promise<contract.Organization> => {
  const scope = await requireManagedOrganization(ctx, organizationId);
  if (scope.standing.status === "archived") throw new AppError("conflict");
  await requireKnownAreas(ctx, { municipalityArs: fields.municipalityArs, serviceAreas });
  await transaction(ctx, async (ctx) => {
    const before = await organizations.read(ctx.db, scope);
    const patch = fields as organizations.OrganizationPatch;
    if (!(await organizations.change(ctx.db, scope, patch, expectedVersion))) throw new AppError("stale");
    const areas = serviceAreas && [...new Set(serviceAreas)].sort();
    if (areas) await organizations.replaceServiceAreas(ctx.db, scope, areas);
    const known = { ...before, serviceAreas: before.serviceAreas.map(({ arsPrefix }) => arsPrefix) };
    const values = changedValues(known, { ...fields, ...(areas && { serviceAreas: areas }) });
    await recordChange(ctx, { kind: "organization.changed", subjectId: organizationId, organizationId, values });
  });
  return readOrganization(ctx, { organizationId });
};

export const decideOrganization = async (
  ctx: Ctx,
  input: Input<typeof contract.decideOrganization>,
): Promise<contract.Organization> => {
  const { organizationId } = input;
  const scope = await requireDecidedOrganization(ctx, organizationId);
  await transaction(ctx, async (ctx) => {
    const isDecided = await organizations.decide(ctx.db, scope, {
      status: input.accepted ? "active" : "archived",
      decisionReason: input.accepted ? null : input.reason,
      decidedById: requirePerson(ctx).personId,
      decidedAt: ctx.now,
    });
    if (!isDecided) throw new AppError("already-decided");
    const kind = input.accepted ? "organization.confirmed" : "organization.refused";
    await recordChange(ctx, { kind, subjectId: organizationId, organizationId });
    const { registeredById } = await organizations.read(ctx.db, scope);
    if (registeredById) await queueMail(ctx, { kind, personId: registeredById, subjectId: organizationId });
  });
  return readOrganization(ctx, { organizationId });
};
