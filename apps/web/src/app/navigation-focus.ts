import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** A new page is announced by focusing its heading; the first one is announced by the browser itself. */
export const useFocusOnNavigation = (): void => {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const heading = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    // Where to scroll is decided by scroll restoration.
    heading?.focus({ preventScroll: true });
  }, [pathname]);
};
