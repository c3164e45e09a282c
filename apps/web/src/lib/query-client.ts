import { QueryClient } from "@tanstack/react-query";
import { createContext, type RouterContextProvider } from "react-router";
import { ApiError, OfflineError } from "./api-error.ts";

/** A refusal stays a refusal; a server in trouble gets a second and a third chance. */
const shouldRetry = (failureCount: number, error: Error): boolean => {
  if (error instanceof OfflineError) return false;
  if (error instanceof ApiError && error.status < 500) return false;
  return failureCount < 2;
};

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 30_000, gcTime: 10 * 60_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });

const queryClientContext = createContext<QueryClient>();

export const provideQueryClient = (context: RouterContextProvider, queryClient: QueryClient): void =>
  context.set(queryClientContext, queryClient);

/** For loaders: `queryClientOf(context).ensureQueryData(meetingQuery(id))`. */
export const queryClientOf = (context: Readonly<RouterContextProvider>): QueryClient => context.get(queryClientContext);
