import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { useTranslation } from "react-i18next";
import { FileFolder, type FileFolderProps } from "../../features/files/components/file-folder.tsx";
import { backlogFilesQuery } from "../../features/files/files.queries.ts";
import { askedAmong } from "./asked-among.ts";

type BacklogFilesProps = { tableId: string; items: readonly AgendaItem[] } & Pick<
  FileFolderProps,
  "askedId" | "onAnswered"
>;

/** Of the topics that wait for a meeting. */
export const BacklogFiles = ({ tableId, items, askedId, ...asked }: BacklogFilesProps) => {
  const { t } = useTranslation("files");
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="backlog-files" className="stack stack--small">
      <h3 id="backlog-files">{t("backlog")}</h3>
      <FileFolder
        query={backlogFilesQuery(tableId)}
        label={t("addToTopic")}
        items={items}
        askedId={askedAmong(items, askedId)}
        {...asked}
        places={items.map(({ id, title }) => ({ place: { kind: "item" as const, id }, label: title }))}
      />
    </section>
  );
};
