import type { Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import { formatDate, formatTime } from "../../../lib/format.ts";
import { differingFields, type MeetingField, pick } from "../meeting-draft.ts";

type MeetingConflictProps = {
  /** What the editing began with. */
  base: Meeting;
  mine: NewMeeting;
  theirs: Meeting;
  onResolve: (merged: NewMeeting) => void;
  isPending: boolean;
};

export const MeetingConflict = ({ base, mine, theirs, onResolve, isPending }: MeetingConflictProps) => {
  const { t } = useTranslation("meetings");
  const show = useShownField(base.timeZone);
  const changedByMe = differingFields(base, mine);
  const fields = differingFields(mine, theirs);
  const differences = fields.map((field) => ({
    field,
    label: t(`field.${field}`),
    mine: show(mine, field),
    theirs: show(theirs, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<MeetingField, Side>) =>
    onResolve({
      ...mine,
      ...pick(
        theirs,
        fields.filter((field) => choice[field] === "theirs"),
      ),
    });
  return <VersionChoice differences={differences} onResolve={resolve} isPending={isPending} />;
};

const useShownField = (timeZone: string) => {
  const { t } = useTranslation("meetings");
  return (meeting: NewMeeting, field: MeetingField): string => {
    const { startsAt, durationMinutes, access } = meeting;
    if (field === "startsAt") {
      return t("dateAndTime", { date: formatDate(startsAt, timeZone), time: formatTime(startsAt, timeZone) });
    }
    if (field === "durationMinutes") return t("minutes", { count: durationMinutes });
    if (field === "access") return access.map((one) => t(`access.${one}`)).join(", ");
    return meeting[field] ?? "";
  };
};
