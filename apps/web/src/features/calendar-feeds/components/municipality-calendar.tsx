import { useTranslation } from "react-i18next";
import { municipalityFeedUrl } from "../calendar-feeds.queries.ts";
import { CalendarAddress } from "./calendar-address.tsx";

/** What everybody may read of a municipality's tables, in one's own calendar. */
export const MunicipalityCalendar = ({ ars }: { ars: string }) => {
  const { t } = useTranslation("calendar-feeds");
  return (
    <section aria-labelledby="calendar" className="stack no-print">
      <h2 id="calendar">{t("publicTitle")}</h2>
      <p className="muted">{t("publicMunicipality")}</p>
      <CalendarAddress url={municipalityFeedUrl(ars)} />
    </section>
  );
};
