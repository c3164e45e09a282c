import { useTranslation } from "react-i18next";
import "./seat-ring.css";
import { countByGroup, type GroupLabels, isAsked, type RingSeat } from "./seat-ring-layout.ts";
import { SeatSymbol } from "./seat-shape.tsx";

type SeatLegendProps = {
  seats: readonly RingSeat[];
  /** The table's own names for its groups. */
  labels?: GroupLabels;
};

/** The groups with their counts; a group without a seat is named too, because it is missing. */
export const SeatLegend = ({ seats, labels = {} }: SeatLegendProps) => {
  const { t } = useTranslation("seats");
  const asked = isAsked(seats);
  const countText = (coming: number, total: number) => (asked ? t("comingOf", { coming, total }) : total);
  return (
    <ul className="plain-list seat-legend">
      {countByGroup(seats).map(({ group, coming, total }) => (
        <li key={group} className={`seat-legend__group${total === 0 ? " seat-legend__group--missing" : ""}`}>
          <SeatSymbol group={group} state={total === 0 ? "open" : "plain"} />
          <span>{labels[group] ?? t(`group.${group}`)}</span>
          <span className="seat-legend__count">{total === 0 ? t("noSeat") : countText(coming, total)}</span>
        </li>
      ))}
    </ul>
  );
};
