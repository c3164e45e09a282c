import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { SeatManagement } from "../../features/seats/components/seat-management.tsx";
import { TablePicture } from "../../features/seats/components/table-picture.tsx";
import { toTableSeats } from "../../features/seats/ring-seats.ts";
import { seatsQuery } from "../../features/seats/seats.queries.ts";
import { groupLabels } from "./group-labels.ts";

/** The last step: the table exists, and its picture grows with each seat. */
export const SeatTable = ({ tableId }: { tableId: string }) => {
  const { t } = useTranslation("round-tables");
  const { t: seatTexts } = useTranslation("seats");
  const { data: table } = useSuspenseQuery(roundTableQuery(tableId));
  const { data } = useSuspenseQuery(seatsQuery(tableId));
  const seats = toTableSeats(data.items, seatTexts("citizenSeat"));
  const labels = groupLabels(table);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: without this the focus would be nowhere.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <h2 ref={heading} tabIndex={-1}>
          {t("setup.seatsTitle")}
        </h2>
        <p className="prose">{t("setup.seatsText")}</p>
        {table.status === "proposed" && (
          <Notice tone="success" title={t("setup.proposedTitle")}>
            {t("setup.proposedText", { name: table.municipality.name })}
          </Notice>
        )}
      </div>
      <div className="with-aside">
        <SeatManagement table={table} seats={seats} labels={labels} mayManage={table.may.manage} />
        <TablePicture seats={seats} labels={labels} title={table.title} />
      </div>
      <div>
        <LinkButton to={paths.table(table.id)} variant="primary">
          {t("setup.finish")}
        </LinkButton>
      </div>
    </div>
  );
};
