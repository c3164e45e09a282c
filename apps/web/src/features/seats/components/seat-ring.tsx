import { useTranslation } from "react-i18next";
import "./seat-ring.css";
import { counted, isAsked, isComing, placeSeats, type RingSeat, ringSize, tableRadius } from "./seat-ring-layout.ts";
import { SeatShape } from "./seat-shape.tsx";

type SeatRingProps = {
  seats: readonly RingSeat[];
  /** What stands on the table; else how many seats are coming, or how many there are. */
  centre?: { value: string; text: string };
};

/** The table with its seats. A `SeatLegend` or `SeatList` stands beside it and says the same in words. */
export const SeatRing = ({ seats, centre }: SeatRingProps) => {
  const { t } = useTranslation("seats");
  const coming = counted(seats).filter(isComing).length;
  const total = { count: counted(seats).length };
  const shown =
    centre ??
    (isAsked(seats)
      ? { value: String(coming), text: t("ofSeats", total) }
      : { value: String(total.count), text: t("seats", total) });
  const middle = ringSize / 2;
  return (
    <svg
      className="seat-ring"
      viewBox={`0 0 ${ringSize} ${ringSize}`}
      role="img"
      aria-label={t("ringName", { value: shown.value, text: shown.text })}
    >
      <circle className="seat-ring__table" cx={middle} cy={middle} r={tableRadius(seats.length)} />
      <text className="seat-ring__value" x={middle} y={middle + 4}>
        {shown.value}
      </text>
      <text className="seat-ring__text" x={middle} y={middle + 32}>
        {shown.text}
      </text>
      {placeSeats(seats).map(({ id, label, isGuest, ...seat }) => (
        <SeatShape
          key={id}
          {...seat}
          title={`${label}${isGuest ? ` (${t("role.guest")})` : ""}: ${t(`state.${seat.state}`)}`}
        />
      ))}
    </svg>
  );
};
