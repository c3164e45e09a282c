import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FilesQuery } from "../files.queries.ts";
import { FileFolder, type FileFolderProps } from "./file-folder.tsx";

/** Nothing at all for those who can neither read nor add one. */
export const FileSection = (props: FileFolderProps) => {
  const { t } = useTranslation("files");
  const isShown = useHasFiles(props.query);
  if (!isShown) return null;
  return (
    <section aria-labelledby="files" className="stack">
      <h2 id="files">{t("title")}</h2>
      <FileFolder {...props} />
    </section>
  );
};

const useHasFiles = (query: FilesQuery): boolean => {
  const { data, error } = useQuery(query);
  return data ? data.items.length > 0 || data.may.add : error !== null;
};
