import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isPrinting = false;

const subscribe = (onChange: () => void) => {
  // The browser takes its picture as soon as the event is over: what paper needs must stand by then.
  const follow = (event: Event) => {
    isPrinting = event.type === "beforeprint";
    flushSync(onChange);
  };
  addEventListener("beforeprint", follow);
  addEventListener("afterprint", follow);
  return () => {
    removeEventListener("beforeprint", follow);
    removeEventListener("afterprint", follow);
  };
};

/** Whether the page is being put on paper, where nobody can open what is closed. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
