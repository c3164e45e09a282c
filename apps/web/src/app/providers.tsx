import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router/dom";
import { PrefetchContext } from "../lib/prefetch.ts";
import { createPrefetch } from "./prefetch.ts";
import type { AppRouter } from "./router.tsx";

/** Dates in fields follow the shown language, in European order. */
const fieldLocales: Record<string, string> = { de: "de-DE", en: "en-GB" };

export const Providers = ({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) => {
  const { i18n } = useTranslation();
  const prefetch = useMemo(() => createPrefetch(router, queryClient), [router, queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={fieldLocales[i18n.language] ?? "de-DE"}>
        <PrefetchContext value={prefetch}>
          <RouterProvider router={router} />
        </PrefetchContext>
      </I18nProvider>
    </QueryClientProvider>
  );
};
