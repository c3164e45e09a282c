import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileFolder, type FileFolderProps } from "../../features/files/components/file-folder.tsx";
import { backlogFilesQuery } from "../../features/files/files.queries.ts";
import { askedAmong } from "./asked-among.ts";

type BacklogFilesProps = { tableId: string; items: readonly AgendaItem[] } & Pick<
  FileFolderProps,
  "askedId" | "onAnswered"
>;

/** Of the topics that wait for a meeting; nothing as long as none has any and nobody adds some. */
export const BacklogFiles = ({ tableId, items, askedId, ...props }: BacklogFilesProps) => {
  const { t } = useTranslation("files");
  const { data } = useQuery(backlogFilesQuery(tableId));
  const asked = askedAmong(items, askedId);
  const [wasAsked, setWasAsked] = useState(false);
  // What is on its way goes on after the question is answered.
  if (asked !== null && !wasAsked) setWasAsked(true);
  if (!wasAsked && !data?.items.length) return null;
  return (
    <section aria-labelledby="backlog-files" className="stack stack--small">
      <h3 id="backlog-files">{t("backlog")}</h3>
      <FileFolder
        query={backlogFilesQuery(tableId)}
        label={t("addToTopic")}
        items={items}
        askedId={asked}
        {...props}
        places={items.map(({ id, title }) => ({ place: { kind: "item" as const, id }, label: title }))}
      />
    </section>
  );
};
