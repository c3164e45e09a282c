import type { Language } from "@runde-tische/contracts/fields";
import { LEGAL_REGIMES, type LegalRegime, legalTexts, usualRegime } from "@runde-tische/contracts/legal-regimes";
import type { Ctx } from "../../lib/context.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { formatDay, localDay } from "../../lib/local-date.ts";
import { requirePerson } from "../access/access.policy.ts";
import type { EntryScope } from "../entries/entries.policy.ts";
import { type DataExport, toExportPage } from "./data-exports.presenter.ts";
import * as sections from "./export-sections.repository.ts";

/** All that is stored about whoever asks. */
const readExport = async (ctx: Ctx): Promise<DataExport> => {
  const { personId, accountId } = requirePerson(ctx);
  const { language, laws } = await readReader(ctx, personId);
  const known: Sections = [];
  for (const section of sections.SECTIONS)
    known.push([section.name, await sections.readSection(ctx.db, section, personId, accountId)]);
  return toExport(ctx, { about: "person", language, laws, known });
};

type Law = { regime: LegalRegime; organizations: string[] };
type Sections = [string, sections.Row[]][];
type Content = Pick<DataExport, "about" | "language"> & { laws: Law[]; known: Sections };

const toExport = (ctx: Ctx, { about, language, laws, known }: Content): DataExport => ({
  about,
  language,
  exportedAt: ctx.now,
  laws: laws.map(({ regime, organizations }) => ({ ...legalTexts(regime, language), regime, organizations })),
  incomplete: known.filter(([, rows]) => rows.length > sections.MOST_ROWS).map(([name]) => name),
  data: Object.fromEntries(known.map(([name, rows]) => [name, rows.slice(0, sections.MOST_ROWS)])),
});

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

type Holder = { name: string; legalRegime: LegalRegime };

/** What concerns one entry, for whoever was shown to be its person. */
export const exportEntry = async (
  ctx: Ctx,
  entry: EntryScope,
  { language, organization, format }: { language: Language; organization: Holder; format: ExportFormat },
): Promise<FileToSend> => {
  const known = await sections.readEntrySections(ctx.db, entry, localDay(ctx.now));
  const laws = [{ regime: organization.legalRegime, organizations: [organization.name] }];
  return toFile(toExport(ctx, { about: "entry", language, laws, known }), format);
};

export const exportMe = async (ctx: Ctx, format: ExportFormat): Promise<FileToSend> =>
  toFile(await readExport(ctx), format);

export type ExportFormat = "json" | "html";

const toFile = (content: DataExport, format: ExportFormat): FileToSend => {
  const name = `runde-tische-${content.about === "entry" ? "mein-eintrag" : "meine-daten"}-${formatDay(localDay(content.exportedAt))}.${format}`;
  if (format === "html") return { name, type: "text/html; charset=utf-8", content: toExportPage(content) };
  const { language: _, about: __, ...data } = content;
  return { name, type: "application/json; charset=utf-8", content: `${JSON.stringify(data, null, 2)}\n` };
};
