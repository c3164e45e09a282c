import type {
  ImportField,
  ImportRow,
  MemberList,
  PreviewRow,
  SheetTable,
} from "@runde-tische/contracts/member-imports";

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

/** Only what is imported leaves the browser again, and each check sends it. */
export const toMemberList = (draft: ImportDraft): MemberList => {
  const used = usedColumns(draft);
  const listed = draft.rows.filter(({ number }) => !draft.omitted.includes(number));
  return {
    fields: used.map(({ field }) => field),
    rows: listed.map(({ number, cells }) => ({ number, cells: used.map(({ index }) => cells[index] ?? "") })),
    visibility: draft.visibility,
    defaultFunction: draft.defaultFunction.trim() || null,
  };
};

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

const STAND_INS: Partial<Record<ImportField, readonly ImportField[]>> = {
  name: ["lastName", "firstName"],
  address: ["street", "town", "postcode"],
};

/** Which column a problem stands at: a name may come from two columns, an address from four. Undefined: the list has none. */
export const columnFor = <C extends { field: ImportField }>(columns: readonly C[], field: ImportField): C | undefined =>
  [field, ...(STAND_INS[field] ?? [])].flatMap((id) => columns.filter((column) => column.field === id))[0];

/** Numbers that Excel took for amounts. */
export const lostZeros = (rows: readonly PreviewRow[]) =>
  rows.flatMap(({ number, hints }) =>
    hints.flatMap(({ field, code }) => (code === "lost-zero" ? [{ number, field }] : [])),
  );

const LEAST_WITH_COUNTRY = 12;

/** "49 9131 123456" lost its plus; shorter numbers may be of Leer, whose area code is 0491. */
const withZero = (text: string): string => {
  const digits = text.replace(/\D/g, "");
  const isForeign = digits.startsWith("49") && digits.length >= LEAST_WITH_COUNTRY;
  return text.replace(/\d/, (first) => (isForeign ? `+${first}` : `0${first}`));
};

export const withZeros = (draft: ImportDraft, lost: readonly { number: number; field: ImportField }[]): ImportDraft =>
  lost.reduce((changed, { number, field }) => {
    const index = draft.columns.findIndex((column) => column.field === field);
    const cell = draft.rows.find((row) => row.number === number)?.cells[index];
    return cell === undefined ? changed : withCell(changed, number, index, withZero(cell));
  }, draft);
