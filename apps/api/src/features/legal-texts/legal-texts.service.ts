import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/legal-texts";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { changedValues, recordChange } from "../changes/changes.service.ts";
import { readMunicipality } from "../municipalities/municipalities.service.ts";
import {
  type LegalTextScope,
  mayEditLegalTexts,
  requireInstallationEditor,
  requireLegalEditor,
} from "./legal-texts.policy.ts";
import { toLegalText } from "./legal-texts.presenter.ts";
import * as legalTexts from "./legal-texts.repository.ts";

type Asked = { ars: string | null; page: contract.LegalPage };

export const readLegalText = async (ctx: Ctx, { ars, page }: Asked): Promise<contract.LegalText> => {
  const municipality = ars === null ? null : await readMunicipality(ctx, { ars });
  const own = await legalTexts.findOwn(ctx.db, ars, page);
  const nearest = await legalTexts.findNearest(ctx.db, ars, page);
  const mayEdit = await mayEditLegalTexts(ctx, ars);
  return toLegalText(nearest, { page, municipality, version: own?.version ?? 0, mayEdit });
};

export const readInstallationText = (ctx: Ctx, { page }: Omit<Asked, "ars">): Promise<contract.LegalText> =>
  readLegalText(ctx, { ars: null, page });

export const writeLegalText = async (
  ctx: Ctx,
  { ars, ...written }: Input<typeof contract.writeLegalText>,
): Promise<contract.LegalText> => {
  const scope = await requireLegalEditor(ctx, ars);
  await readMunicipality(ctx, { ars });
  return write(ctx, scope, written);
};

export const writeInstallationText = (
  ctx: Ctx,
  written: Input<typeof contract.writeInstallationText>,
): Promise<contract.LegalText> => write(ctx, requireInstallationEditor(ctx), written);

const write = async (
  ctx: Ctx,
  scope: LegalTextScope,
  { page, text, expectedVersion }: Input<typeof contract.writeInstallationText>,
): Promise<contract.LegalText> => {
  const { ars } = scope;
  await transaction(ctx, async (ctx) => {
    const before = await legalTexts.findOwn(ctx.db, ars, page);
    const written = { page, text, changedAt: ctx.now };
    if (!(await legalTexts.write(ctx.db, scope, written, expectedVersion))) throw new AppError("stale");
    const row = before ?? (await legalTexts.findOwn(ctx.db, ars, page));
    if (!row) throw new AppError("stale");
    const values = changedValues({ [page]: before?.text }, { [page]: text });
    await recordChange(ctx, { kind: "legal-text.changed", subjectId: row.id, values });
  });
  return readLegalText(ctx, { ars, page });
};
