import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { presentersOf } from "../presenters.ts";

/** Title, who presents and how long, and what is wanted of the meeting. */
export const ItemLine = ({ item, title }: { item: AgendaItem; title: ReactNode }) => {
  const { t } = useTranslation("agenda-items");
  const facts = [...presentersOf(item), t("minutesShort", { count: item.durationMinutes })];
  return (
    <div className="agenda__line">
      <div className="agenda__what">
        <p className="agenda__title">{title}</p>
        <p className="agenda__facts">{facts.join(" · ")}</p>
      </div>
      <p className={`agenda__kind agenda__kind--${item.kind}`}>{t(`kind.${item.kind}`)}</p>
    </div>
  );
};
