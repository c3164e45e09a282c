import { lazy, Suspense, useSyncExternalStore } from "react";
import { toasts } from "./toast-queue.ts";

const Region = lazy(() => import("./toast-region.tsx"));

const subscribe = (onChange: () => void) => toasts.subscribe(onChange);
const hasToasts = () => toasts.visibleToasts.length > 0;

/** Stands once in the shell; its code is loaded with the first message. */
export const ToastRegion = () =>
  useSyncExternalStore(subscribe, hasToasts) ? (
    <Suspense>
      <Region />
    </Suspense>
  ) : null;
