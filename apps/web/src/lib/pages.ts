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

/** What may not stop at the first page: to choose from all of it. */
export const everyItem = async <T>(readPage: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await readPage(cursor === null ? {} : { cursor });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
};
