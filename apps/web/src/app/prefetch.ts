import type { QueryClient } from "@tanstack/react-query";
import { type LoaderFunction, matchRoutes, RouterContextProvider } from "react-router";
import { provideQueryClient } from "../lib/query-client.ts";
import type { AppRouter } from "./router.tsx";

type Loaded = { loader?: LoaderFunction };

/** Runs the loaders of a page ahead of the click; what they read waits in the query cache. */
export const createPrefetch =
  (router: AppRouter, queryClient: QueryClient) =>
  (to: string): void => {
    const request = new Request(new URL(to, globalThis.location.origin));
    const context = new RouterContextProvider();
    provideQueryClient(context, queryClient);
    for (const { route, params } of matchRoutes(router.routes, to) ?? []) {
      const load = async () => {
        const { lazy } = route;
        const { loader } = typeof lazy === "function" ? ((await lazy()) as Loaded) : (route as Loaded);
        if (typeof loader === "function")
          await loader({
            request,
            params,
            context,
            url: new URL(request.url),
            pattern: route.path ?? "",
          } as Parameters<LoaderFunction>[0]);
      };
      // A failed prefetch says nothing: the navigation itself will show what is wrong.
      load().catch(() => undefined);
    }
  };
