import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  readonly to: string[];
  /** As it came over the wire. */
  readonly raw: string;
  readonly header: (name: string) => string;
  /** The decoded body of the first part of this type. */
  readonly part: (type: string) => string;
};

/** A real SMTP server that keeps what it is given, and refuses addresses that begin with "unbekannt". */
export const startMailServer = async () => {
  const mails: ReceivedMail[] = [];
  const state = { isDown: false };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      if (state.isDown) callback(Object.assign(new Error("try again later"), { responseCode: 451 }));
      else if (address.startsWith("unbekannt"))
        callback(Object.assign(new Error(`<${address}> user unknown`), { responseCode: 550 }));
      else callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(received(to, Buffer.concat(chunks).toString("utf8")));
        callback();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    state,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
};

const received = (to: string[], raw: string): ReceivedMail => ({
  to,
  raw,
  header: (name) => headerOf(raw, name),
  part: (type) => bodyOf(raw, type),
});

const headerOf = (entity: string, name: string): string => {
  const [head = ""] = entity.split("\r\n\r\n", 1);
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
};

const bodyOf = (entity: string, type: string): string => {
  const contentType = headerOf(entity, "Content-Type");
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  const body = entity.slice(entity.indexOf("\r\n\r\n") + 4);
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.map((part) => bodyOf(part.replace(/^\r\n/, ""), type)).find((found) => found !== "") ?? "";
  }
  return contentType.startsWith(type) ? decode(body, headerOf(entity, "Content-Transfer-Encoding")) : "";
};

const decode = (body: string, encoding: string): string => {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64").toString("utf8");
  if (!/quoted-printable/i.test(encoding)) return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
};
