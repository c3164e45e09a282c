import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Instant, optionalLine } from "./fields.ts";

export const MOST_IMPORT_ROWS = 2000;
/** Address programs export nearly a hundred. */
export const MOST_IMPORT_COLUMNS = 100;
export const MOST_CELL_LENGTH = 5000;
/** Of the file, before it is encoded. */
export const MOST_FILE_BYTES = 5_000_000;

/** What a column of the list can be. A role is not among them: nobody becomes an admin by a list. */
export const ImportField = z.enum([
  "name",
  "firstName",
  "lastName",
  "function",
  "mail",
  "phone",
  "mobile",
  "address",
  "street",
  "houseNumber",
  "postcode",
  "town",
  "topics",
  "note",
  "area",
  "language",
  "visibility",
]);
export type ImportField = z.infer<typeof ImportField>;

/** Why a file gives no list. */
export const SheetRefusal = z.enum([
  "empty-file",
  "not-a-spreadsheet",
  "encrypted",
  "old-excel",
  "other-spreadsheet",
  "damaged",
  "too-large-inside",
  "unreadable-text",
  "open-quotes",
  "no-rows",
  "too-many-rows",
  "too-many-columns",
  "cell-too-long",
]);
export type SheetRefusal = z.infer<typeof SheetRefusal>;

const Cell = z.string().max(MOST_CELL_LENGTH);
const ImportRow = z.strictObject({
  /** Of the row in the file, from 1. */
  number: z.int().min(1).max(1_048_576),
  cells: z.array(Cell).max(MOST_IMPORT_COLUMNS),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const SheetTable = z.object({
  kind: z.literal("table"),
  sheets: z.array(z.string()),
  /** Which of them this is. */
  sheet: z.int(),
  /** By the letters Excel shows; a heading is empty where the list has none. */
  columns: z.array(z.object({ letter: z.string(), heading: z.string(), field: ImportField.nullable() })),
  rows: z.array(ImportRow),
});
export type SheetTable = z.infer<typeof SheetTable>;

const RefusedSheet = z.object({
  kind: z.literal("refused"),
  reason: SheetRefusal,
  row: z.int().nullable(),
  /** By the letters Excel shows. */
  column: z.string().nullable(),
});
export type RefusedSheet = z.infer<typeof RefusedSheet>;

/** What stands in the way of a row. `field` says in which of its columns. */
export const RowProblem = z.enum([
  "missing",
  "too-long",
  "not-a-mail",
  "not-a-phone",
  "number-format",
  "several-values",
  "formula",
  "error-value",
  "too-many-topics",
  "unknown-area",
  "ambiguous-area",
  "unknown-language",
  "unknown-visibility",
  "duplicate",
  "several-members",
]);
export type RowProblem = z.infer<typeof RowProblem>;

/** What the reader should know, and may leave as it is. */
export const RowHint = z.enum([
  "lost-zero",
  "completed-postcode",
  "lowered-visibility",
  "kept-name",
  "kept-public",
  "shared-mail",
  "same-name",
  "without-topic",
  "one-topic",
]);
export type RowHint = z.infer<typeof RowHint>;

const at = <T extends z.ZodType>(code: T) =>
  z.object({ field: ImportField, code, /** The other row it is about. */ otherRow: z.int().nullable() });

export const PreviewRow = z.object({
  number: z.int(),
  /** As it would be stored; null where there is none. */
  name: z.string().nullable(),
  outcome: z.enum(["new", "changed", "unchanged", "faulty"]),
  changes: z.array(z.object({ field: ImportField, before: z.string().nullable(), after: z.string() })),
  problems: z.array(at(RowProblem)),
  hints: z.array(at(RowHint)),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

export const ImportPreview = z.object({
  rows: z.array(PreviewRow),
  /** Members whom the list does not name, the first by name: they stay as they are. */
  unlisted: z.object({ count: z.int(), names: z.array(z.string()) }),
  /** Stands for all that the import would do; the import asks for it. */
  digest: z.string(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const MemberList = z.strictObject({
  /** What each column is, in the order of the cells; null: left out. */
  fields: z.array(ImportField.nullable()).min(1).max(MOST_IMPORT_COLUMNS),
  rows: z.array(ImportRow).min(1).max(MOST_IMPORT_ROWS),
  /** For contacts whose row says nothing; nothing is made public by a list. */
  visibility: z.enum(["internal", "network"]),
  /** For new members whose row says none. */
  defaultFunction: optionalLine(200),
});
export type MemberList = z.infer<typeof MemberList>;

const inOrganization = z.object({ organizationId: Id });
const LIST_BYTES = 4_000_000;

export const readSheet = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/member-imports/sheets",
  summary: "Read an XLSX or CSV file as a table of texts; nothing is stored",
  params: inOrganization,
  body: z.strictObject({
    /** Base64. */
    content: z.string().max(Math.ceil(MOST_FILE_BYTES / 3) * 4),
    /** Null: the first one with content. */
    sheet: z.int().min(0).max(200).nullable(),
  }),
  bodyLimit: Math.ceil(MOST_FILE_BYTES / 3) * 4 + 1000,
  response: z.discriminatedUnion("kind", [SheetTable, RefusedSheet]),
});

export const previewMemberImport = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/member-imports/preview",
  summary: "Say row by row what importing the list would do; nothing is stored",
  params: inOrganization,
  body: MemberList,
  bodyLimit: LIST_BYTES,
  response: ImportPreview,
});

export const importMembers = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/member-imports",
  summary: "Import the list that was previewed, all of it or nothing; sends no mail",
  params: inOrganization,
  body: MemberList.extend({ digest: z.string().max(100) }),
  bodyLimit: LIST_BYTES,
  idempotent: true,
  status: 201,
  response: z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
});

/** For how long an import can be taken back: who was entered by it is told after that. */
export const UNDO_DAYS = 7;

/** By the instant of its import, since nothing else is kept of it. */
export const RecentImport = z.object({
  importedAt: Instant,
  /** Members whom it made and who still are. */
  added: z.int(),
  /** Of those, whom nobody has written to, seated or changed since. */
  removable: z.int(),
});
export type RecentImport = z.infer<typeof RecentImport>;

export const listRecentImports = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/member-imports",
  summary: "The imports of the last days that made members, the latest first",
  params: inOrganization,
  response: z.object({ items: z.array(RecentImport) }),
});

/** The same again removes the next ones. */
export const MOST_UNDONE_AT_ONCE = 50;

export const undoImport = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/member-imports/undo",
  summary: "Take out again whom an import of the last days made, as far as nothing has come of it",
  params: inOrganization,
  body: z.strictObject({ importedAt: Instant }),
  /** `left`: who is still to be removed. */
  response: z.object({ removed: z.int(), left: z.int() }),
});
