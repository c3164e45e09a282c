import type { Meeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { addMinutes, formatTime } from "../../../lib/format.ts";
import "./meeting.css";

/** When and where, and how one gets in. */
export const MeetingFacts = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { startsAt, durationMinutes, timeZone, place, access, address, onlineUrl, accessNote } = meeting;
  const from = formatTime(startsAt, timeZone);
  const to = formatTime(addMinutes(startsAt, durationMinutes), timeZone);
  const where = [place, ...access.map((one) => t(`access.${one}`))].filter(Boolean).join(", ");
  return (
    <div className="meeting-facts">
      {meeting.title && <p className="meeting-facts__title">{meeting.title}</p>}
      <p>
        <span className="meeting-facts__time">{t("fromTo", { from, to })}</span>
        {where && ` · ${where}`}
      </p>
      {(address || accessNote) && <p className="muted">{[address, accessNote].filter(Boolean).join(" · ")}</p>}
      {onlineUrl && (
        <p>
          <a href={onlineUrl} rel="noreferrer">
            {t("joinOnline")}
          </a>
        </p>
      )}
    </div>
  );
};
