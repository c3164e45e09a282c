import type { FileAudience } from "@runde-tische/contracts/files";
import pLimit from "p-limit";
import { useEffect, useRef, useState } from "react";
import { useRenewFiles } from "./files.queries.ts";
import { type Upload, type UploadPlace, uploadFile } from "./upload-file.ts";

export type Uploading = Upload & { readonly share: number; readonly error: unknown };

type Outcome = { readonly onDone: (name: string) => void; readonly onFailed: (name: string, error: unknown) => void };

// The server looks through as many at a time.
const inTurn = pLimit(2);

/** Each can be ended, and tried again. They go on when the reader leaves the page: then `onFailed` tells of a failure. */
export const useUploads = ({ onDone, onFailed }: Outcome) => {
  const renew = useRenewFiles();
  const isShown = useIsShown();
  const [uploads, setUploads] = useState<readonly Uploading[]>([]);
  const controllers = useRef(new Map<string, AbortController>());

  const change = (fileId: string, patch: Partial<Uploading>) =>
    setUploads((all) => all.map((one) => (one.fileId === fileId ? { ...one, ...patch } : one)));
  const forget = (fileId: string) => setUploads((all) => all.filter((one) => one.fileId !== fileId));

  const run = async (upload: Upload, signal: AbortSignal) => {
    const { fileId, file } = upload;
    try {
      await uploadFile(upload, { signal, onProgress: (share) => change(fileId, { share }) });
      await renew();
      forget(fileId);
      onDone(file.name);
    } catch (error) {
      if (signal.aborted) return;
      change(fileId, { error });
      if (!isShown.current) onFailed(file.name, error);
    }
  };
  const start = (upload: Upload) => {
    const controller = new AbortController();
    controllers.current.set(upload.fileId, controller);
    setUploads((all) => [
      ...all.filter(({ fileId }) => fileId !== upload.fileId),
      { ...upload, share: 0, error: null },
    ]);
    void inTurn(() => run(upload, controller.signal));
  };

  return {
    uploads,
    add: (files: readonly File[], place: UploadPlace, audience: FileAudience) => {
      for (const file of files) start({ fileId: crypto.randomUUID(), file, place, audience });
    },
    retry: ({ fileId, file, place, audience }: Uploading) => start({ fileId, file, place, audience }),
    drop: (fileId: string) => {
      controllers.current.get(fileId)?.abort();
      forget(fileId);
    },
  };
};

const useIsShown = () => {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
};
