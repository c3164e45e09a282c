import { PassThrough } from "node:stream";
import type { TableEvents } from "../../lib/table-events.ts";
import { addNews, type News } from "../../lib/table-news.ts";
import type { Hearing } from "./events.service.ts";

const HEARTBEAT_MS = 25_000;
/** Many changes in a moment are one event. */
const GATHER_MS = 200;

type Opened = { readonly tableId: string; readonly hear: (news: readonly News[]) => Promise<Hearing> };

/** Server-Sent Events of one reader: ids only, each asked about before it is sent. It ends with the reader's rights. */
export const openEventStream = (events: TableEvents, { tableId, hear }: Opened): PassThrough => {
  const stream = new PassThrough();
  let gathered: readonly News[] = [];
  let timer: NodeJS.Timeout | undefined;

  const ask = async (news: readonly News[]): Promise<Hearing> => {
    const hearing = await hear(news).catch((): Hearing => "gone");
    if (hearing === "gone") stream.end();
    return hearing;
  };
  const send = async () => {
    const news = gathered;
    gathered = [];
    timer = undefined;
    if ((await ask(news)) === "told") write(`event: changed\ndata: ${JSON.stringify({ tableId })}\n\n`);
  };
  const write = (text: string) => {
    if (stream.writable) stream.write(text);
  };

  const unsubscribe = events.subscribe(tableId, ({ news }) => {
    gathered = news.reduce(addNews, gathered);
    timer ??= setTimeout(() => void send(), GATHER_MS);
  });
  const heartbeat = setInterval(async () => {
    if ((await ask([])) !== "gone") write(": still here\n\n");
  }, HEARTBEAT_MS);
  stream.on("close", () => {
    unsubscribe();
    clearInterval(heartbeat);
    clearTimeout(timer);
  });
  write("retry: 3000\n\n");
  return stream;
};
