import { createListener } from "./listener.ts";

/** Something at a table changed; `isInternal`: only those who see its internal part may know. */
export type TableEvent = { readonly tableId: string; readonly isInternal: boolean };

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
    // Told to all alike: nobody learns from it whether something internal was missed.
    onBack: () => {
      for (const tableId of subscribers.keys()) publish({ tableId, isInternal: false });
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

/** As `transaction` sends it. */
const parse = (payload: string): TableEvent => {
  const [tableId = "", part] = payload.split("/");
  return { tableId, isInternal: part === "internal" };
};
