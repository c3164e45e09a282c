import { randomUUID } from "node:crypto";
import type { Endpoint } from "@runde-tische/contracts/endpoint";
import type { StoredFile } from "@runde-tische/contracts/files";
import type { Client } from "./client.ts";

type Upload = { params: Record<string, string>; name?: string; audience?: "public" | "seats"; content: Buffer };

/** The answer to a file that is sent as a browser sends it. */
export const upload = async (
  client: Pick<Client, "send">,
  endpoint: Endpoint,
  { params, content, ...query }: Upload,
) => {
  const answer = await client.send(endpoint, {
    params: { fileId: randomUUID(), ...params },
    query: { name: "Bericht.pdf", ...query },
    body: content,
    headers: { "content-type": "application/octet-stream" },
  });
  return { ...answer, file: answer.body as StoredFile, code: (answer.body as { code?: string } | null)?.code };
};
