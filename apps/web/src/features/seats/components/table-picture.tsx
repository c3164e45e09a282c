import { useTranslation } from "react-i18next";
import type { TableSeat } from "../ring-seats.ts";
import { SeatLegend } from "./seat-legend.tsx";
import { SeatRing } from "./seat-ring.tsx";
import { countByGroup, type GroupLabels } from "./seat-ring-layout.ts";

type TablePictureProps = { seats: readonly TableSeat[]; labels: GroupLabels; title: string };

/** The table as it stands, its groups counted, and which of them is missing. */
export const TablePicture = ({ seats, labels, title }: TablePictureProps) => {
  const { t } = useTranslation("seats");
  const missing = countByGroup(seats).filter(({ total }) => total === 0);
  const names = missing.map(({ group }) => labels[group] ?? t(`group.${group}`)).join(", ");
  return (
    <aside className="stack" aria-labelledby="table-picture">
      <h2 id="table-picture">{title}</h2>
      <SeatRing seats={seats} />
      <SeatLegend seats={seats} labels={labels} />
      <p role="status" className="small muted">
        {missing.length > 0 ? t("missing", { names }) : t("allThere")}
      </p>
    </aside>
  );
};
