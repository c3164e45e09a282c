import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import "./seat-ring.css";
import type { SeatState } from "./seat-ring-layout.ts";

// Drawn within a circle of radius 10 and with about the same area.
const outlines: Record<SeatGroup, string> = {
  municipality: "M0-9.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z",
  welfare:
    "M-6-8.5h12a2.5 2.5 0 0 1 2.5 2.5v12a2.5 2.5 0 0 1-2.5 2.5h-12a2.5 2.5 0 0 1-2.5-2.5v-12a2.5 2.5 0 0 1 2.5-2.5z",
  citizens: "M0-11 11 0 0 11-11 0z",
  partner: "M-5.2-9h10.4L10.4 0 5.2 9H-5.2L-10.4 0z",
};

const signs: Partial<Record<SeatState, string>> = {
  accepted: "M-3.6.3-1 2.9 3.7-2.6",
  represented: "M-4 0h7.500M.8-3 3.8 0 .8 3",
  declined: "m-2.8-2.8 5.6 5.600m0-5.6-5.6 5.6",
  maybe: "M-2.3-2.200c.3-3 4.9-2.8 4.7.1C2.3-.4 0-.3 0 1.500M0 4.100v.1",
};

type SeatShapeProps = {
  group: SeatGroup;
  /** `plain`: the seat itself, nobody's answer. */
  state: SeatState | "plain";
  x?: number;
  y?: number;
  radius?: number;
  title?: string;
};

/** One seat: the group by shape and colour, the answer by fill and sign. */
export const SeatShape = ({ group, state, x = 0, y = 0, radius = 10, title }: SeatShapeProps) => (
  <g className={`seat seat--${group} seat--${state}`} transform={`translate(${x} ${y}) scale(${radius / 10})`}>
    {title && <title>{title}</title>}
    <path className="seat__outline" d={outlines[group]} />
    {state !== "plain" && signs[state] && <path className="seat__sign" d={signs[state]} />}
  </g>
);

/** A seat's shape beside a text. */
export const SeatSymbol = ({ group, state = "accepted" }: { group: SeatGroup; state?: SeatState | "plain" }) => (
  <svg className="seat-symbol" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    {state === "plain" ? (
      <g className={`seat seat--${group} seat--accepted`}>
        <path className="seat__outline" d={outlines[group]} transform="scale(.8)" />
      </g>
    ) : (
      <SeatShape group={group} state={state} />
    )}
  </svg>
);
