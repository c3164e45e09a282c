import { PassThrough } from "node:stream";
import type { TableEvents } from "../../lib/table-events.ts";
import type { Sight } from "./events.service.ts";

const HEARTBEAT_MS = 25_000;
/** Many changes in a moment are one event. */
const GATHER_MS = 200;

type Opened = { readonly tableId: string; readonly sight: () => Promise<Sight> };

/** Server-Sent Events of one reader: ids only, each asked about before it is sent. It ends with the reader's rights. */
export const openEventStream = (events: TableEvents, { tableId, sight }: Opened): PassThrough => {
  const stream = new PassThrough();
  let gathered: "none" | "internal" | "public" = "none";
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<Sight> => {
    const seen = await sight().catch((): Sight => "gone");
    if (seen === "gone") stream.end();
    return seen;
  };
  const send = async () => {
    const kind = gathered;
    gathered = "none";
    timer = undefined;
    const seen = await look();
    if (seen === "internal" || (seen === "public" && kind === "public"))
      write(`event: changed\ndata: ${JSON.stringify({ tableId })}\n\n`);
  };
  const write = (text: string) => {
    if (stream.writable) stream.write(text);
  };

  const unsubscribe = events.subscribe(tableId, ({ isInternal }) => {
    gathered = isInternal && gathered !== "public" ? "internal" : "public";
    timer ??= setTimeout(() => void send(), GATHER_MS);
  });
  const heartbeat = setInterval(async () => {
    if ((await look()) !== "gone") write(": still here\n\n");
  }, HEARTBEAT_MS);
  stream.on("close", () => {
    unsubscribe();
    clearInterval(heartbeat);
    clearTimeout(timer);
  });
  write("retry: 3000\n\n");
  return stream;
};
