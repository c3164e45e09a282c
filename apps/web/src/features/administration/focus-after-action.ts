import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const focusPage = () => document.querySelector<HTMLElement>("main h1")?.focus();

/** Where the focus goes after an action that takes its own button away; to the page, where it takes this away too. */
export const useFocusAfterAction = <T extends HTMLElement>(): { target: RefObject<T | null>; onDone: () => void } => {
  const target = useRef<T>(null);
  const [done, setDone] = useState(0);
  // After the dialog is gone: until then it keeps the focus inside.
  useEffect(() => {
    if (done > 0) target.current?.focus();
  }, [done]);
  useLayoutEffect(() => {
    const element = target.current;
    return () => {
      if (element !== null && element === document.activeElement) focusPage();
    };
  }, []);
  return { target, onDone: () => (target.current ? setDone((before) => before + 1) : focusPage()) };
};
