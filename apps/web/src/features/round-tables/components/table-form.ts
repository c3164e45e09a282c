import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { useContractForm } from "../../../lib/forms.ts";
import { TableDraft, type TableDraftInput } from "../table-draft.ts";

export type TableForm = UseFormReturn<TableDraftInput, unknown, TableDraft>;

// A municipality that was not chosen yet is what the schema refuses, hence the wider input.
const schema = TableDraft as unknown as z.ZodType<TableDraft, TableDraftInput>;

export const useTableForm = (defaults: TableDraftInput): TableForm => useContractForm(schema, defaults);
