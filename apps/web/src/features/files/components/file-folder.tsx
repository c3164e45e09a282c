import type { StoredFile } from "@runde-tische/contracts/files";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { type FilesQuery, useRemoveFile, useRestoreFile } from "../files.queries.ts";
import type { AddFilesProps } from "./add-files.tsx";
import { FileList, type ItemTitle } from "./file-list.tsx";
import { StorageUse } from "./storage-use.tsx";
import type { LabelledPlace } from "./upload-dialog.tsx";

// For the few who may add some.
const AddFiles = lazy(async () => ({ default: (await import("./add-files.tsx")).AddFiles }));

export type FileFolderProps = {
  query: FilesQuery;
  /** Where those who may can add files. */
  places: readonly LabelledPlace[];
  items?: readonly ItemTitle[];
} & Pick<AddFilesProps, "label" | "askedId" | "onAnswered">;

/** The files of one place, without a heading. */
export const FileFolder = ({ query, places, items = [], ...asked }: FileFolderProps) => {
  const { t } = useTranslation("files");
  const { data, error } = useQuery(query);
  const list = useRef<HTMLDivElement>(null);
  if (!data) return error ? <Notice tone="danger">{problemText(error)}</Notice> : <LoadingView lines={2} />;
  // The button that had the focus is gone with its file.
  const focusList = () => list.current?.focus();
  return (
    <>
      <div ref={list} tabIndex={-1}>
        {data.items.length === 0 ? (
          <p className="muted">{t("empty")}</p>
        ) : (
          <FileList
            files={data.items}
            items={items}
            after={(file) => file.may.remove && <RemoveButton file={file} onRemoved={focusList} />}
          />
        )}
      </div>
      {data.may.add && places.length > 0 && (
        <Suspense fallback={<LoadingView lines={1} />}>
          <AddFiles places={places} {...asked} />
        </Suspense>
      )}
      {data.usage && <StorageUse usage={data.usage} />}
    </>
  );
};

const RemoveButton = ({ file, onRemoved }: { file: StoredFile; onRemoved: () => void }) => {
  const { t } = useTranslation("files");
  const remove = useRemoveFile();
  const restore = useRestoreFile();
  const undo = () => {
    restore.mutateAsync(file.id).catch((error: unknown) => showToast(problemText(error)));
  };
  const done = () => {
    showToast(t("removed", { name: file.name }), undo);
    onRemoved();
  };
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        isPending={remove.isPending}
        aria-label={t("removeNamed", { name: file.name })}
        onPress={() => mutateThen(remove, file, done)}
      >
        {t("remove")}
      </Button>
      {remove.error && <Notice tone="danger">{problemText(remove.error)}</Notice>}
    </>
  );
};
