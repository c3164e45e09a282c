import { listKeptMails } from "@runde-tische/contracts/installation";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** Latest first; mails keep coming while one tries things out. */
export const keptMailsQuery = infiniteQueryOptions({
  queryKey: ["kept-mails"],
  queryFn: ({ signal, pageParam }) =>
    api(listKeptMails, { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }, signal),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
  staleTime: 0,
  refetchInterval: 10_000,
});
