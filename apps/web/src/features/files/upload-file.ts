import type { FileAudience } from "@runde-tische/contracts/files";
import { problemOf } from "../../lib/api.ts";
import { ApiError, OfflineError } from "../../lib/api-error.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { showSecondFactor } from "../../lib/second-factor.ts";
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
  try {
    await send(upload, listening);
  } catch (error) {
    const isRefused = error instanceof ApiError && error.problem.code === "second-factor-required";
    if (!isRefused || !(await showSecondFactor())) throw error;
    await send(upload, listening);
  }
};

/** Not `fetch`, which does not say how far it is. */
const send = (upload: Upload, { signal, onProgress }: Listening): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.throwIfAborted();
    signal.addEventListener("abort", abort);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("loadend", () => {
      signal.removeEventListener("abort", abort);
      if (signal.aborted) reject(signal.reason);
      else if (request.status === 0) reject(new OfflineError("The server could not be reached"));
      else if (request.status < 400) resolve();
      else reject(new ApiError(problemOf(asJson(request.responseText), request.status)));
    });
    request.open("PUT", urlOf(upload));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(upload.file);
  });

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
