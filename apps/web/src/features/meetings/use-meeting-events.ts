import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

// A burst of notices, as when many answers come at once, is one refetch.
const gatherMs = 150;

const renew = (queryClient: QueryClient, ids: readonly string[]) =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => ids.some((id) => queryKey.includes(id)) });

/**
 * Follows the changes around a meeting: a notice says only that something changed, so everything about the meeting and
 * its table is read again. A lost connection is taken up again by the browser; what was missed meanwhile is read then.
 */
export const useMeetingEvents = ({ id, tableId }: Meeting, isEnabled: boolean): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isEnabled) return;
    const source = new EventSource(`${API_PREFIX}/meetings/${encodeURIComponent(id)}/events`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renewSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void renew(queryClient, [tableId, id]), gatherMs);
    };
    let wasLost = false;
    source.addEventListener("changed", renewSoon);
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
  }, [queryClient, tableId, id, isEnabled]);
};
