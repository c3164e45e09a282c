import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

// A burst of notices, as when many answers come at once, is one refetch.
const gatherMs = 150;

type Place = {
  meetingId?: string;
  tableId: string;
  /** What is read again too: a part of the table that does not name it in its query. */
  subjectId?: string;
};

const renew = (queryClient: QueryClient, ids: readonly (string | undefined)[]) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.some((part) => typeof part === "string" && ids.includes(part)),
  });

const addressOf = ({ meetingId, tableId }: Omit<Place, "subjectId">): string => {
  const place = meetingId === undefined ? `round-tables/${tableId}` : `meetings/${meetingId}`;
  return `${API_PREFIX}/${place}/events`;
};

const firstWaitMs = 3000;
const longestWaitMs = 60_000;

/**
 * Calls back when there is news, or may have been. The browser takes up a lost connection by itself, but not after an answer
 * that is none, as a proxy gives while the server starts: then it is tried again here, ever more rarely.
 */
const followNews = (address: string, onNews: () => void): (() => void) => {
  let source: EventSource;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  const open = () => {
    source = new EventSource(address);
    source.addEventListener("changed", onNews);
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
    source.addEventListener("open", () => {
      // What changed between the page's reading and this moment was told to nobody; the same again is a 304.
      onNews();
      waitMs = firstWaitMs;
    });
  };
  open();
  return () => {
    clearTimeout(waiting);
    source.close();
  };
};

/** Over HTTP/1.1 a browser has six connections to a host: tabs in the background must not hold them all. */
const whileShown = (follow: () => () => void, onShown: () => void): (() => void) => {
  let stop = document.hidden ? undefined : follow();
  const turn = () => {
    stop?.();
    stop = document.hidden ? undefined : follow();
    if (!document.hidden) onShown();
  };
  document.addEventListener("visibilitychange", turn);
  return () => {
    document.removeEventListener("visibilitychange", turn);
    stop?.();
  };
};

/**
 * Follows the changes at a table, or of one meeting at it: a notice says only that something changed, so everything about
 * it is read again. What was missed while the connection was lost, or the tab hidden, is read afterwards.
 */
export const useLiveEvents = ({ meetingId, tableId, subjectId }: Place, isEnabled: boolean): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isEnabled) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renewSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void renew(queryClient, [tableId, meetingId, subjectId]), gatherMs);
    };
    const address = addressOf({ tableId, ...(meetingId !== undefined && { meetingId }) });
    const stop = whileShown(() => followNews(address, renewSoon), renewSoon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queryClient, tableId, meetingId, subjectId, isEnabled]);
};
