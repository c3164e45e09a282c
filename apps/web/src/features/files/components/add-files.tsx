import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { uploadProblem } from "../upload-problem.ts";
import { useUploads } from "../use-uploads.ts";
import type { LabelledPlace } from "./upload-dialog.tsx";
import { UploadRow } from "./upload-row.tsx";

const UploadDialog = lazy(async () => ({ default: (await import("./upload-dialog.tsx")).UploadDialog }));

export type AddFilesProps = {
  /** On the button, where the page has more than one. */
  label?: string | undefined;
  places: readonly LabelledPlace[];
  /** One of them, whose own button elsewhere on the page was pressed. */
  askedId?: string | null;
  onAnswered?: () => void;
};

export const AddFiles = ({ label, places, askedId = null, onAnswered }: AddFilesProps) => {
  const { t } = useTranslation("files");
  const [isChoosing, setChoosing] = useState(false);
  const { uploads, add, retry, drop } = useUploads({
    onDone: (name) => showToast(t("added", { name })),
    onFailed: (name, error) => showToast(t("failed", { name, reason: uploadProblem(error) })),
  });
  const close = () => {
    setChoosing(false);
    onAnswered?.();
  };
  const isOpen = isChoosing || askedId !== null;
  const row = useFocusAfterDialog(isOpen);
  const running = uploads.filter(({ error }) => error === null).length;
  return (
    <div className="stack no-print">
      <VisuallyHidden>
        <span role="status">{running > 0 && t("running", { count: running })}</span>
      </VisuallyHidden>
      {uploads.length > 0 && (
        <ul className="plain-list lined">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.fileId}
              upload={upload}
              onRetry={() => retry(upload)}
              onDrop={() => drop(upload.fileId)}
            />
          ))}
        </ul>
      )}
      <div className="row" ref={row}>
        <Button icon="plus" onPress={() => setChoosing(true)}>
          {label ?? t("add")}
        </Button>
      </div>
      {isOpen && (
        <Suspense>
          <UploadDialog places={places} firstId={askedId} onChoose={add} onClose={close} />
        </Suspense>
      )}
    </div>
  );
};

/** The entry of a menu that opened the dialog is gone when it closes: then the focus goes to where files are added. */
const useFocusAfterDialog = (isOpen: boolean) => {
  const row = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    // After the dialog has tried to give the focus back.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) row.current?.querySelector("button")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return row;
};
