import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

// A burst of notices, as when many answers come at once, is one refetch.
const gatherMs = 150;

type Place = { meetingId?: string; tableId: string };

const renew = (queryClient: QueryClient, ids: readonly (string | undefined)[]) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.some((part) => typeof part === "string" && ids.includes(part)),
  });

const addressOf = ({ meetingId, tableId }: Place): string => {
  const place = meetingId === undefined ? `round-tables/${tableId}` : `meetings/${meetingId}`;
  return `${API_PREFIX}/${place}/events`;
};

/**
 * Follows the changes at a table, or of one meeting at it: a notice says only that something changed, so everything about
 * it is read again. A lost connection is taken up again by the browser; what was missed meanwhile is read then.
 */
export const useLiveEvents = ({ meetingId, tableId }: Place, isEnabled: boolean): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isEnabled) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasMissed = false;
    const renewSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void renew(queryClient, [tableId, meetingId]), gatherMs);
    };
    const follow = () => {
      source = new EventSource(addressOf({ tableId, ...(meetingId !== undefined && { meetingId }) }));
      source.addEventListener("changed", renewSoon);
      source.addEventListener("error", () => {
        hasMissed = true;
      });
      source.addEventListener("open", () => {
        if (hasMissed) renewSoon();
        hasMissed = false;
      });
    };
    // Over HTTP/1.1 a browser has six connections to a host: tabs in the background must not hold them all.
    const followWhileShown = () => {
      source?.close();
      if (document.hidden) hasMissed = true;
      else follow();
    };
    followWhileShown();
    document.addEventListener("visibilitychange", followWhileShown);
    return () => {
      document.removeEventListener("visibilitychange", followWhileShown);
      clearTimeout(timer);
      source?.close();
    };
  }, [queryClient, tableId, meetingId, isEnabled]);
};
