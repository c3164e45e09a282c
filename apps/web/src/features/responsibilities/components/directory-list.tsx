import type { DirectoryEntry as Entry } from "@runde-tische/contracts/responsibilities";
import type { KeyboardEvent, RefObject } from "react";
import { DirectoryEntry } from "./directory-entry.tsx";
import "./responsibilities.css";

const callLinks = (list: Element): HTMLElement[] =>
  [...list.children].flatMap((entry) => {
    const first = entry.querySelector<HTMLElement>('a[href^="tel:"], a[href^="mailto:"]') ?? entry.querySelector("a");
    return first ? [first] : [];
  });

/** Arrows go from one to the next: from where it is called. */
export const focusEntry = (list: Element | null, step: 1 | -1): boolean => {
  if (!list) return false;
  const links = callLinks(list);
  const entry = document.activeElement?.closest(".responsible");
  const index = links.findIndex((link) => link.closest(".responsible") === entry);
  const next = links[index + step];
  next?.focus();
  return next !== undefined;
};

type DirectoryListProps = {
  entries: readonly Entry[];
  listRef: RefObject<HTMLUListElement | null>;
  /** The arrow up leaves the first entry. */
  onTop: () => void;
};

export const DirectoryList = ({ entries, listRef, onTop }: DirectoryListProps) => {
  const move = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const isUp = event.key === "ArrowUp";
    const hasMoved = focusEntry(listRef.current, isUp ? -1 : 1);
    if (!hasMoved && isUp) onTop();
    if (hasMoved || isUp) event.preventDefault();
  };
  return (
    <ul ref={listRef} className="plain-list lined" onKeyDown={move}>
      {entries.map((entry) => (
        <DirectoryEntry key={entry.membershipId} entry={entry} />
      ))}
    </ul>
  );
};
