import { useEffect, useState } from "react";

const read = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
};

/** What was typed survives a reload of this tab. Storage may be blocked; then it lasts as long as the page. */
export const readDraft = <T extends object>(key: string, empty: T): T => {
  const stored = read(key);
  return typeof stored === "object" && stored !== null ? { ...empty, ...stored } : empty;
};

export const storeDraft = (key: string, draft: object): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
};

export const forgetDraft = (key: string): void => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
};

export const useSessionDraft = <T extends object>(key: string, empty: T) => {
  const [draft, setDraft] = useState(() => readDraft(key, empty));
  useEffect(() => storeDraft(key, draft), [key, draft]);
  return [draft, setDraft] as const;
};
