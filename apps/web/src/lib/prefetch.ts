import { createContext, useContext } from "react";

/** Loads a page's code and data ahead of the click; the app provides it. */
export const PrefetchContext = createContext<(to: string) => void>(() => undefined);

export const usePrefetch = (): ((to: string) => void) => useContext(PrefetchContext);
