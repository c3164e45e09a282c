import { useEffect, useState } from "react";

/** The value once it stayed the same for a moment, so that typing does not ask the server for each letter. */
export const useDebounced = <T>(value: T, ms = 200): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};
