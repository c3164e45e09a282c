import { randomUUID } from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { uploadTableFile } from "@runde-tische/contracts/files";
import { expect, test as plain } from "vitest";
import { createRoundTable } from "../../../demo/round-tables.factory.ts";
import { createVirusScan } from "../../../lib/virus-scan.ts";
import { pdf } from "../../../testing/file-contents.ts";
import { signedInCookie } from "../../../testing/follow.ts";
import { createHarness } from "../../../testing/harness.ts";
import { test } from "../../../testing/test.ts";
import { upload } from "../../../testing/upload.ts";

const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/** Speaks clamd's INSTREAM over a real connection. */
const startClamd = async (): Promise<{ url: string; server: Server }> => {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (data: Buffer) => {
      got = Buffer.concat([got, Buffer.from(data)]);
      const start = got.indexOf("zINSTREAM\0") + 10;
      const pieces: Buffer[] = [];
      for (let at = start; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at);
        if (length === 0) {
          const isFound = Buffer.concat(pieces).includes(EICAR);
          socket.end(isFound ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
          return;
        }
        pieces.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

plain("a scanner is asked about the whole content, and silence is no leave", async () => {
  const { url, server } = await startClamd();
  const scan = createVirusScan(url);
  expect(await scan(Buffer.alloc(300_000, "a"))).toBe("clean");
  expect(await scan(Buffer.concat([Buffer.alloc(300_000, "a"), Buffer.from(EICAR)]))).toBe("infected");
  await new Promise((resolve) => server.close(resolve));
  expect(await scan(Buffer.from("a"))).toBe("unreachable");
});

plain("every upload passes the scanner, and none is kept while it does not answer", async () => {
  const { url, server } = await startClamd();
  const harness = await createHarness({ clamdUrl: url });
  const coordinator = await harness.person({ secondFactor: true });
  const table = await createRoundTable(harness.db, { coordinatorIds: [coordinator.personId] });
  const send = async (content: Buffer) => {
    const { status, code } = await upload(coordinator, uploadTableFile, { params: { tableId: table.id }, content });
    return [status, code, await harness.db.file.count(), await harness.db.fileChunk.count()];
  };

  expect(await send(pdf("", Buffer.from(EICAR)))).toEqual([409, "virus-found", 0, 0]);
  expect(await send(pdf("", Buffer.alloc(600_000, "a")))).toEqual([200, undefined, 1, 3]);
  await new Promise((resolve) => server.close(resolve));
  expect(await send(pdf("", Buffer.alloc(600_000, "b")))).toEqual([503, "scanner-unreachable", 1, 3]);
  await harness.close();
});

test("an upload that is broken off leaves nothing", async ({ harness, coordinator, table }) => {
  await harness.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = harness.app.server.address() as AddressInfo;
  const fileId = randomUUID();
  const request = http.request({
    method: "PUT",
    port,
    path: `/api/v1${uploadTableFile.path.replace(":tableId", table.id).replace(":fileId", fileId)}?name=a.pdf`,
    headers: {
      cookie: (await signedInCookie(harness, { ...coordinator, secondFactor: true })).cookie,
      "sec-fetch-site": "same-origin",
      "content-type": "application/octet-stream",
      "content-length": 5_000_000,
    },
  });
  request.on("error", () => undefined);
  request.write(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(600_000, "x")]));
  const count = () => harness.db.fileChunk.count({ where: { fileId } });
  await expect.poll(count, { timeout: 5000 }).toBeGreaterThan(0);

  request.destroy();

  await expect.poll(() => harness.db.file.count({ where: { id: fileId } }), { timeout: 5000 }).toBe(0);
  expect(await count()).toBe(0);
});
