import { useTranslation } from "react-i18next";
import { formatTime } from "../../../lib/format.ts";
import type { TimedAgenda } from "../agenda-order.ts";

/** When the last item ends, and how far that lies beyond the plan. */
export const AgendaEnd = ({ agenda, timeZone }: { agenda: TimedAgenda; timeZone: string }) => {
  const { t } = useTranslation("agenda-items");
  const { items, endsAt, overrun, plannedEnd } = agenda;
  if (items.length === 0) return null;
  return (
    <div className="agenda__end" role="status">
      <p>{t("endsAt", { time: formatTime(endsAt, timeZone) })}</p>
      {overrun > 0 && (
        <p className="agenda__overrun">{t("overrun", { count: overrun, time: formatTime(plannedEnd, timeZone) })}</p>
      )}
    </div>
  );
};
