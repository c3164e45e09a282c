import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * A new page is announced by focusing its heading, or the one field it is there for; the first one is announced by the
 * browser itself.
 */
export const useFocusOnNavigation = (): void => {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const first = document.querySelector<HTMLElement>("main [data-focus-first] input");
    const heading =
      first ?? document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    // Where to scroll is decided by scroll restoration.
    heading?.focus({ preventScroll: true });
  }, [pathname]);
};
