import { createConnection, type Socket } from "node:net";

export type ScanResult = "clean" | "infected" | "unreachable";

/** Asks about one content. */
export type VirusScan = (content: Buffer) => Promise<ScanResult>;

const TIMEOUT_MS = 30_000;
const PIECE = 64 * 1024;
const LONGEST_ANSWER = 4096;

/** clamd's INSTREAM: pieces with their length before them, and an empty one as the end. `tcp://host:port` or `unix:/path`. */
export const createVirusScan =
  (url: string): VirusScan =>
  async (content) => {
    const socket = connect(new URL(url));
    try {
      // An answer may come before the end, when clamd takes no more; the error of writing on then says nothing.
      const [answer] = await Promise.all([read(socket), send(socket, content).catch(() => undefined)]);
      if (/: OK$/.test(answer)) return "clean";
      return / FOUND$/.test(answer) ? "infected" : "unreachable";
    } catch {
      return "unreachable";
    } finally {
      socket.destroy();
    }
  };

const connect = ({ protocol, hostname, port, pathname }: URL): Socket =>
  protocol === "unix:"
    ? createConnection(pathname)
    : createConnection({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || 3310 });

const send = async (socket: Socket, content: Buffer): Promise<void> => {
  await write(socket, Buffer.from("zINSTREAM\0", "latin1"));
  for (let at = 0; at < content.length; at += PIECE) {
    const piece = content.subarray(at, at + PIECE);
    await write(socket, lengthOf(piece));
    await write(socket, piece);
  }
  await write(socket, lengthOf(Buffer.alloc(0)));
};

const lengthOf = (piece: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
};

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

const read = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const timer = setTimeout(() => reject(new Error("clamd did not answer in time")), TIMEOUT_MS);
    const end = () => {
      clearTimeout(timer);
      resolve(answer.replace(/\0[\s\S]*$/, "").trim());
    };
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      answer += text;
      if (answer.includes("\0") || answer.length > LONGEST_ANSWER) end();
    });
    socket.on("end", end);
    socket.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
