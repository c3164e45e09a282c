import { createListener } from "./listener.ts";
import { ANYTHING, type News } from "./table-news.ts";

export type TableEvent = { readonly tableId: string; readonly news: readonly News[] };

export type TableEvents = {
  /** Calls back for each change at the table until the returned function is called. */
  readonly subscribe: (tableId: string, onEvent: (event: TableEvent) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** One connection per process, opened with the first subscriber; whoever is told reads anew, so a lost notice heals. */
export const createTableEvents = (databaseUrl: string, onError: (message: string) => void): TableEvents => {
  const subscribers = new Map<string, Set<(event: TableEvent) => void>>();
  const publish = (event: TableEvent) => {
    for (const onEvent of subscribers.get(event.tableId) ?? []) onEvent(event);
  };
  const listener = createListener(databaseUrl, "round_table", {
    onPayload: (payload) => publish(parse(payload)),
    onBack: () => {
      for (const tableId of subscribers.keys()) publish({ tableId, news: [ANYTHING] });
    },
    onError,
  });
  return {
    subscribe: (tableId, onEvent) => {
      const ofTable = subscribers.get(tableId) ?? new Set();
      subscribers.set(tableId, ofTable.add(onEvent));
      listener.start();
      return () => {
        ofTable.delete(onEvent);
        if (ofTable.size === 0 && subscribers.get(tableId) === ofTable) subscribers.delete(tableId);
      };
    },
    close: listener.close,
  };
};

const MOST_PAYLOAD_BYTES = 7900;

/** PostgreSQL refuses payloads of 8000 bytes: instead of one that is too large, whoever watches is told to read anew. */
export const toPayload = (event: TableEvent): string => {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) <= MOST_PAYLOAD_BYTES) return payload;
  return JSON.stringify({ ...event, news: [ANYTHING] } satisfies TableEvent);
};

const parse = (payload: string): TableEvent => JSON.parse(payload) as TableEvent;
