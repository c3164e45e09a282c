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
                <People seat={seat} />
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

/** By name; who stands for a citizen's seat is its label already. */
const People = ({ seat: { label, people = [] } }: { seat: RingSeat }) => {
  const { t } = useTranslation("seats");
  const names = people.flatMap(({ name, role }) => {
    if (name === null || name === label) return [];
    return role === "deputy" ? t("deputyNamed", { name }) : name;
  });
  return names.length > 0 && <span className="seat-list__people">{names.join(", ")}</span>;
};
