import type { Page } from "@runde-tische/contracts/page";
import { type InfiniteData, infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";

export type Pages<T> = InfiniteData<Page<T>, unknown>;

/** A list that is read page by page; `flat` gives what is loaded so far. */
export const pagedQuery = <T>(
  queryKey: QueryKey,
  readPage: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<Page<T>>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => readPage(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const flat = <T>(pages: Pages<T>): T[] => pages.pages.flatMap(({ items }) => items);
