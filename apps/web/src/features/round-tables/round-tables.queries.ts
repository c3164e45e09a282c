import { listTableChanges } from "@runde-tische/contracts/changes";
import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/round-tables";
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { pagedQuery } from "../../lib/pages.ts";
import { versionTag } from "../../lib/version-tag.ts";
import type { TableFilter } from "./table-filter.ts";

export const roundTableKeys = {
  all: ["round-tables"] as const,
  list: (filter: TableFilter) => [...roundTableKeys.all, "list", filter] as const,
  one: (tableId: string) => [...roundTableKeys.all, "one", tableId] as const,
};

/** Tables the reader may see, by title. */
export const roundTablesQuery = (filter: TableFilter) =>
  pagedQuery(roundTableKeys.list(filter), (cursor, signal) =>
    api(contract.listRoundTables, { query: { ...filter, ...cursor, limit: 20 } }, signal),
  );

export const roundTableQuery = (tableId: string) =>
  queryOptions({
    queryKey: [...roundTableKeys.one(tableId), "table"],
    queryFn: ({ signal }) => api(contract.readRoundTable, { params: { tableId } }, signal),
  });

export const tableChangesQuery = (tableId: string) =>
  pagedQuery([...roundTableKeys.one(tableId), "changes"], (cursor, signal) =>
    api(listTableChanges, { params: { tableId }, query: { ...cursor, limit: 30 } }, signal),
  );

/** The table stands in lists, in the reader's own tables and in its log too. */
const keepTable = async (queryClient: QueryClient, table: contract.RoundTable) => {
  queryClient.setQueryData(roundTableQuery(table.id).queryKey, table);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes("round-tables") && !queryKey.includes("table"),
  });
};

export const useCreateRoundTable = () => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.createRoundTable>) =>
      api(contract.createRoundTable, { body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: (table) => {
      keys.finish();
      return keepTable(queryClient, table);
    },
  });
};

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeRoundTable = (tableId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: BodyOf<typeof contract.changeRoundTable>; version: number }) =>
      api(contract.changeRoundTable, { params: { tableId }, body, ifMatch: versionTag(version) }),
    onSuccess: (table) => keepTable(queryClient, table),
  });
};

export const useDecideRoundTable = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.decideRoundTable>) =>
      api(contract.decideRoundTable, { params: { tableId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: (table) => {
      keys.finish();
      return keepTable(queryClient, table);
    },
  });
};

export const useAppointTableCoordinator = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (mail: string) =>
      api(contract.appointTableCoordinator, { params: { tableId }, body: { mail }, idempotencyKey: keys.keyFor(mail) }),
    onSuccess: (table) => {
      keys.finish();
      return keepTable(queryClient, table);
    },
  });
};

export const useDismissTableCoordinator = (tableId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api(contract.dismissTableCoordinator, { params: { tableId, personId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: roundTableKeys.one(tableId) }),
  });
};

export const useStepIntoRoundTable = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (reason: string) =>
      api(contract.stepIntoRoundTable, { params: { tableId }, body: { reason }, idempotencyKey: keys.keyFor(reason) }),
    onSuccess: async (table) => {
      keys.finish();
      queryClient.setQueryData(roundTableQuery(tableId).queryKey, table);
      // What was hidden a moment ago may now be read: seats, meetings, tasks.
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(tableId) });
    },
  });
};
