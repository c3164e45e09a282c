import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

// A burst of notices, as when many answers come at once, is one refetch.
const gatherMs = 150;

const renew = (queryClient: QueryClient, ids: readonly string[]) =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => ids.some((id) => queryKey.includes(id)) });

/**
 * Follows a table's changes: a notice holds ids only, so everything about these ids is read again. A lost connection
 * is taken up again by the browser; what was missed meanwhile is read then.
 */
export const useTableEvents = (tableId: string, meetingId: string, isEnabled: boolean): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isEnabled) return;
    const source = new EventSource(`${API_PREFIX}/round-tables/${encodeURIComponent(tableId)}/events`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renewSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void renew(queryClient, [tableId, meetingId]), gatherMs);
    };
    let wasLost = false;
    source.addEventListener("message", renewSoon);
    source.addEventListener("error", () => {
      wasLost = true;
    });
    source.addEventListener("open", () => {
      if (wasLost) renewSoon();
      wasLost = false;
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [queryClient, tableId, meetingId, isEnabled]);
};
