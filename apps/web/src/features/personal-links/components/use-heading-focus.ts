import { useEffect } from "react";

/** The button that led here is gone with its view: the focus goes on to the new heading. */
export const useHeadingFocus = (): void => {
  useEffect(() => {
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, []);
};
