import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { agendaQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import type { FileFolderProps } from "../../features/files/components/file-folder.tsx";
import { FileSection } from "../../features/files/components/file-section.tsx";
import { meetingFilesQuery } from "../../features/files/files.queries.ts";
import { askedAmong } from "./asked-among.ts";

type MeetingFilesProps = { meetingId: string } & Pick<FileFolderProps, "askedId" | "onAnswered">;

/** Of the meeting and of the items of its agenda. */
export const MeetingFiles = ({ meetingId, askedId, ...asked }: MeetingFilesProps) => {
  const { t } = useTranslation("files");
  const { data: agenda } = useSuspenseQuery(agendaQuery(meetingId));
  const items = agenda.items.map(({ id, number, title }) => ({ id, title: `${number}. ${title}` }));
  return (
    <FileSection
      query={meetingFilesQuery(meetingId)}
      items={items}
      askedId={askedAmong(items, askedId)}
      {...asked}
      places={[
        { place: { kind: "meeting", id: meetingId }, label: t("thisMeeting") },
        ...items.map(({ id, title }) => ({ place: { kind: "item" as const, id }, label: title })),
      ]}
    />
  );
};
