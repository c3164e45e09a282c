import type { Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import type { VersionConflict as Conflict } from "../../../lib/versioned-saving.ts";
import { type MeetingField, meetingFields } from "../meeting-draft.ts";

export const MeetingConflict = ({ conflict }: { conflict: Conflict<Meeting, NewMeeting> }) => {
  const { t } = useTranslation("meetings");
  const { timeZone } = conflict.base;
  const show = (meeting: NewMeeting, field: MeetingField): string => {
    const { startsAt, durationMinutes, access } = meeting;
    if (field === "startsAt") {
      return t("dateAndTime", { date: formatDate(startsAt, timeZone), time: formatTime(startsAt, timeZone) });
    }
    if (field === "durationMinutes") return t("minutes", { count: durationMinutes });
    if (field === "access") return access.map((one) => t(`access.${one}`)).join(", ");
    return meeting[field] ?? "";
  };
  return (
    <VersionConflict conflict={conflict} fields={meetingFields} label={(field) => t(`field.${field}`)} show={show} />
  );
};
