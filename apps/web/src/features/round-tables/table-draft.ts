import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { Municipality } from "@runde-tische/contracts/municipalities";
import {
  type changeRoundTable,
  DEFAULT_RULES,
  NewRoundTable,
  type RoundTable,
  Rules,
  SeatGroup,
  TableVisibility,
} from "@runde-tische/contracts/round-tables";
import { z } from "zod";
import type { DraftFields } from "../../lib/draft-fields.ts";

const { title, purpose, topics } = NewRoundTable.shape;

/** What the forms hold: the contract's fields, with the municipality itself instead of its key. */
export const TableDraft = z.strictObject({
  title,
  purpose,
  topics,
  municipality: Municipality,
  visibility: TableVisibility,
  rules: Rules,
  /** Empty: the usual name. */
  groupLabels: z.record(SeatGroup, z.string().trim().max(60)),
});
export type TableDraft = z.output<typeof TableDraft>;
export type TableDraftInput = Omit<z.input<typeof TableDraft>, "municipality"> & {
  /** Null: not chosen yet. */
  municipality: Municipality | null;
};

export const emptyDraft: TableDraftInput = {
  title: "",
  purpose: "",
  topics: [],
  municipality: null,
  visibility: "public",
  rules: DEFAULT_RULES,
  groupLabels: { municipality: "", welfare: "", citizens: "", partner: "" },
};

export const draftOf = (table: RoundTable): TableDraft => ({
  title: table.title,
  purpose: table.purpose,
  topics: table.topics,
  municipality: table.municipality,
  visibility: table.visibility,
  rules: table.rules,
  groupLabels: { ...emptyDraft.groupLabels, ...table.groupLabels },
});

export const toNewRoundTable = ({ municipality, groupLabels, ...fields }: TableDraft): NewRoundTable => ({
  ...fields,
  municipalityArs: municipality.ars,
  timeZone: "Europe/Berlin",
  groupLabels: Object.fromEntries(Object.entries(groupLabels).filter(([, label]) => label !== "")),
});

const names = ["title", "purpose", "topics", "municipality", "visibility", "groupLabels"] as const;
export type DraftField = (typeof names)[number] | keyof Rules;

const plain = (draft: TableDraftInput, field: DraftField): unknown => {
  if (field === "municipality") return draft.municipality?.ars;
  return field in draft ? draft[field as (typeof names)[number]] : draft.rules[field as keyof Rules];
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differing = (a: TableDraft, b: TableDraft): DraftField[] =>
  [...names, ...(Object.keys(DEFAULT_RULES) as (keyof Rules)[])].filter(
    (field) => !isSame(plain(a, field), plain(b, field)),
  );

const take = (draft: TableDraft, from: TableDraft, fields: readonly DraftField[]): TableDraft => {
  const taken = (keys: readonly string[], source: object) =>
    Object.fromEntries(Object.entries(source).filter(([key]) => keys.includes(key)));
  const rules = { ...draft.rules, ...taken(fields, from.rules) };
  return { ...draft, ...taken(fields, { ...from, rules: undefined }), rules };
};

/** Each rule counts by itself, so that two people can change two rules. */
export const tableFields: DraftFields<RoundTable, TableDraft, DraftField> = { of: draftOf, differing, take };

/** Only what was changed goes out, so that what others changed meanwhile stays. */
export const toChange = (draft: TableDraft, fields: readonly DraftField[]): BodyOf<typeof changeRoundTable> => {
  const all = toNewRoundTable(draft);
  const rules = Object.fromEntries(Object.entries(all.rules).filter(([rule]) => fields.includes(rule as DraftField)));
  const has = (field: DraftField) => fields.includes(field);
  return {
    ...(has("title") && { title: all.title }),
    ...(has("purpose") && { purpose: all.purpose }),
    ...(has("topics") && { topics: all.topics }),
    ...(has("municipality") && { municipalityArs: all.municipalityArs }),
    ...(has("visibility") && { visibility: all.visibility }),
    ...(has("groupLabels") && { groupLabels: all.groupLabels }),
    ...(Object.keys(rules).length > 0 && { rules }),
  };
};
