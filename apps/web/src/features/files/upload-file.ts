import type { FileAudience } from "@runde-tische/contracts/files";
import { problemOf } from "../../lib/api.ts";
import { ApiError } from "../../lib/api-error.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { sendWithProgress } from "../../lib/send-with-progress.ts";
import { mostFileBytes, uploadEndpoints } from "./files.queries.ts";

export type UploadPlace = { readonly kind: keyof typeof uploadEndpoints; readonly id: string };

export type Upload = {
  /** Stays the same when it is tried again: then one file comes of it. */
  readonly fileId: string;
  readonly file: File;
  readonly place: UploadPlace;
  readonly audience: FileAudience;
};

const urlOf = ({ fileId, file, place, audience }: Upload): string => {
  const params = { tableId: place.id, meetingId: place.id, agendaItemId: place.id, taskId: place.id, fileId };
  const query = { name: file.name, ...(place.kind !== "task" && { audience }) };
  return apiUrl(uploadEndpoints[place.kind], params, query);
};

type Listening = { readonly signal: AbortSignal; readonly onProgress: (share: number) => void };

/** Throws `ApiError`, `OfflineError`, or the signal's reason. */
export const uploadFile = async (upload: Upload, listening: Listening): Promise<void> => {
  // A server that refuses before all has come looks to the browser like a lost connection.
  if (upload.file.size > mostFileBytes) throw new ApiError({ ...problemOf(undefined, 413), code: "too-large" });
  const headers = new Headers({ "content-type": "application/octet-stream" });
  await sendWithProgress({ method: "PUT", url: urlOf(upload), headers, body: upload.file }, listening);
};
