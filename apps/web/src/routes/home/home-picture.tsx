import { SeatRing } from "../../features/seats/components/seat-ring.tsx";
import { seatGroups } from "../../features/seats/components/seat-ring-layout.ts";

const seats = seatGroups.flatMap((group) =>
  ["a", "b", "c"].map((place) => ({ id: `${group}-${place}`, label: "", group, state: "accepted" as const })),
);

/** The idea as a picture: as many seats for each side. It shows no real table, so it has no name. */
export const HomePicture = () => (
  <div className="home__picture" aria-hidden="true">
    <SeatRing seats={seats} centre={{ value: "", text: "" }} />
  </div>
);
