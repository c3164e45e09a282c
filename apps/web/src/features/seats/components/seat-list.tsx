import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./seat-ring.css";
import { type GroupLabels, type RingSeat, seatGroups } from "./seat-ring-layout.ts";
import { SeatSymbol } from "./seat-shape.tsx";

type SeatListProps<S extends RingSeat> = {
  seats: readonly S[];
  labels?: GroupLabels;
  /** What can be done with a seat, or more about it. */
  after?: (seat: S) => ReactNode;
};

/** The picture in words: every seat below its group, with its answer. */
export const SeatList = <S extends RingSeat>({ seats, labels = {}, after }: SeatListProps<S>) => {
  const { t } = useTranslation("seats");
  return seatGroups.map((group) => {
    const members = seats.filter((seat) => seat.group === group);
    if (members.length === 0) return null;
    return (
      <section key={group} className="seat-list__group">
        <h3>{labels[group] ?? t(`group.${group}`)}</h3>
        <ul className="plain-list">
          {members.map((seat) => (
            <li key={seat.id} className="seat-list__seat">
              <SeatSymbol group={group} state={seat.state} />
              <span className="seat-list__label">
                {seat.label}
                {seat.isGuest && <span className="muted"> ({t("role.guest")})</span>}
              </span>
              {seat.state !== "none" && <span className="seat-list__state">{t(`state.${seat.state}`)}</span>}
              {after?.(seat)}
            </li>
          ))}
        </ul>
      </section>
    );
  });
};
