import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { StoredFile } from "@runde-tische/contracts/files";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { formatBytes, formatShortDate } from "../../../lib/format.ts";
import "./files.css";

export type ItemTitle = { readonly id: string; readonly title: string };

type FileListProps = {
  files: readonly StoredFile[];
  /** Of the agenda, in its order. */
  items: readonly ItemTitle[];
  after: (file: StoredFile) => ReactNode;
};

/** Links that save a file, with what one wants to know before. The place's own come first, then those of its items. */
export const FileList = ({ files, items, after }: FileListProps) => {
  const positionOf = ({ agendaItemId }: StoredFile) => items.findIndex(({ id }) => id === agendaItemId);
  return (
    <ul className="plain-list lined">
      {files
        .toSorted((a, b) => positionOf(a) - positionOf(b))
        .map((file) => (
          <li key={file.id} className="file">
            <div className="file__texts">
              <a className="file__name" href={`${API_PREFIX}/files/${file.id}/content`} download={file.name}>
                {file.name}
              </a>
              <FileFacts file={file} item={items[positionOf(file)]} />
            </div>
            {after(file)}
          </li>
        ))}
    </ul>
  );
};

const FileFacts = ({ file, item }: { file: StoredFile; item: ItemTitle | undefined }) => {
  const { t } = useTranslation("files");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const kind = file.name.split(".").at(-1)?.toUpperCase();
  return (
    <>
      <p className="row small muted">
        {[kind, formatBytes(file.size), formatShortDate(file.createdAt, timeZone)].join(" · ")}
        {file.audience === "seats" && <Badge>{t("forSeats")}</Badge>}
      </p>
      {item && <p className="small">{t("ofItem", { item: item.title })}</p>}
      {file.metadataRemoved && <p className="small muted">{t("metadataRemoved")}</p>}
    </>
  );
};
