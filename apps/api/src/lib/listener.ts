import { Client } from "pg";

export type Listener = { readonly start: () => void; readonly close: () => Promise<void> };

type Heard = {
  readonly onPayload: (payload: string) => void;
  /** The connection was lost and is back: anything may have been missed. */
  readonly onBack: () => void;
  readonly onError: (message: string) => void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Listens to one channel on a connection of its own, again and again when it is lost. */
export const createListener = (databaseUrl: string, channel: "round_table", heard: Heard): Listener => {
  let client: Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;
  let waitMs = FIRST_WAIT_MS;

  const lose = (lost: Client) => {
    if (client !== lost || isClosed) return;
    client = null;
    lost.end().catch(() => undefined);
    heard.onError("events: the connection to the database was lost");
    retry = setTimeout(() => void connect(true), waitMs).unref();
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const connect = async (isAgain: boolean): Promise<void> => {
    const opened = new Client({ connectionString: databaseUrl, application_name: "runde-tische", keepAlive: true });
    client = opened;
    opened.on("error", () => lose(opened)).on("end", () => lose(opened));
    opened.on("notification", ({ payload = "" }) => heard.onPayload(payload));
    try {
      await opened.connect();
      await opened.query(`LISTEN ${channel}`);
      waitMs = FIRST_WAIT_MS;
      if (isAgain) heard.onBack();
    } catch {
      lose(opened);
    }
  };

  return {
    start: () => {
      if (!client && !retry) void connect(false);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
};
