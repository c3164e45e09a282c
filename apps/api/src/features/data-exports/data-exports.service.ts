import type { Language } from "@runde-tische/contracts/fields";
import { LEGAL_REGIMES, type LegalRegime, legalTexts, usualRegime } from "@runde-tische/contracts/legal-regimes";
import type { Ctx } from "../../lib/context.ts";
import { formatDay, localDay } from "../../lib/local-date.ts";
import { requirePerson } from "../access/access.policy.ts";
import { type DataExport, toExportPage } from "./data-exports.presenter.ts";
import * as sections from "./export-sections.repository.ts";

/** All that is stored about whoever asks. */
const readExport = async (ctx: Ctx): Promise<DataExport> => {
  const { personId, accountId } = requirePerson(ctx);
  const { language, laws } = await readReader(ctx, personId);
  const known: [string, sections.Row[]][] = [];
  for (const section of sections.SECTIONS)
    known.push([section.name, await sections.readSection(ctx.db, section, personId, accountId)]);
  return {
    language,
    exportedAt: ctx.now,
    laws: laws.map(({ regime, organizations }) => ({ ...legalTexts(regime, language), regime, organizations })),
    incomplete: known.filter(([, rows]) => rows.length > sections.MOST_ROWS).map(([name]) => name),
    data: Object.fromEntries(known.map(([name, rows]) => [name, rows.slice(0, sections.MOST_ROWS)])),
  };
};

type Law = { regime: LegalRegime; organizations: string[] };

/** Each law with the organizations under it. What no organization holds is the municipalities' and the operator's. */
const readReader = async (ctx: Ctx, personId: string): Promise<{ language: Language; laws: Law[] }> => {
  const { language, organizations } = await sections.readReader(ctx.db, personId);
  const regimes = Map.groupBy(organizations, ({ legalRegime, umbrella }) => legalRegime ?? usualRegime(umbrella));
  const laws = LEGAL_REGIMES.flatMap((regime) => {
    const names = [...new Set(regimes.get(regime)?.map(({ name }) => name))];
    return names.length > 0 || regime === "dsgvo" ? [{ regime, organizations: names }] : [];
  });
  return { language, laws };
};

export const findLaws = async (ctx: Ctx, personId: string): Promise<Law[]> => (await readReader(ctx, personId)).laws;

type ExportFile = { name: string; content: string };

const nameOf = (ctx: Ctx, ending: string) => `runde-tische-meine-daten-${formatDay(localDay(ctx.now))}.${ending}`;

export const exportJson = async (ctx: Ctx): Promise<ExportFile> => {
  const { language: _, ...content } = await readExport(ctx);
  return { name: nameOf(ctx, "json"), content: `${JSON.stringify(content, null, 2)}\n` };
};

export const exportPage = async (ctx: Ctx): Promise<ExportFile> => ({
  name: nameOf(ctx, "html"),
  content: toExportPage(await readExport(ctx)),
});
