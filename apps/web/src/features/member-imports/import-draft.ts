import type { ImportField, ImportRow, MemberList, SheetTable } from "@runde-tische/contracts/member-imports";

/** A list on its way: what was read, and what its reader made of it. Only the browser holds it. */
export type ImportDraft = {
  columns: SheetTable["columns"];
  rows: readonly ImportRow[];
  /** Numbers of the rows that are left out. */
  omitted: readonly number[];
  visibility: MemberList["visibility"];
  defaultFunction: string;
};

export const draftOf = ({ columns, rows }: SheetTable): ImportDraft => ({
  ...{ columns, rows, omitted: [] },
  visibility: "internal",
  defaultFunction: "",
});

export const toMemberList = ({ columns, rows, omitted, visibility, defaultFunction }: ImportDraft): MemberList => ({
  fields: columns.map(({ field }) => field),
  rows: rows.filter(({ number }) => !omitted.includes(number)),
  visibility,
  defaultFunction: defaultFunction.trim() || null,
});

/** A field belongs to one column: whoever gives it to another takes it from the first. */
export const withField = (draft: ImportDraft, letter: string, field: ImportField | null): ImportDraft => ({
  ...draft,
  columns: draft.columns.map((column) => {
    if (column.letter === letter) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  }),
});

export const withCell = (draft: ImportDraft, number: number, index: number, text: string): ImportDraft => ({
  ...draft,
  rows: draft.rows.map((row) =>
    row.number === number ? { ...row, cells: row.cells.map((cell, at) => (at === index ? text : cell)) } : row,
  ),
});

/** Without a name nobody is meant. */
export const hasName = ({ columns }: ImportDraft): boolean =>
  columns.some(({ field }) => field === "name" || field === "lastName");

/** What is worth editing in a row, with its place among the cells. */
export const usedColumns = ({ columns }: ImportDraft) =>
  columns.flatMap(({ field, letter, heading }, index) => (field === null ? [] : [{ field, letter, heading, index }]));
