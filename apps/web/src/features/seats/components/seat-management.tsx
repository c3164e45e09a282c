import type { Municipality } from "@runde-tische/contracts/municipalities";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import type { TableSeat } from "../ring-seats.ts";
import { SeatLine } from "./seat-line.tsx";
import { SeatList } from "./seat-list.tsx";
import type { GroupLabels } from "./seat-ring-layout.ts";
import "./seat-management.css";

const AddSeatDialog = lazy(async () => ({ default: (await import("./add-seat-dialog.tsx")).AddSeatDialog }));

type SeatManagementProps = {
  table: { id: string; municipality: Municipality };
  seats: readonly TableSeat[];
  labels: GroupLabels;
  mayManage: boolean;
};

/** Every seat with who holds it; those who manage the table add, change, fill and end seats here. */
export const SeatManagement = ({ table, seats, labels, mayManage }: SeatManagementProps) => {
  const { t } = useTranslation("seats");
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="stack">
      <div className="row row--between">
        <h2>{t("title")}</h2>
        {mayManage && (
          <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
            {t("add.open")}
          </Button>
        )}
      </div>
      {seats.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t(mayManage ? "empty.manage" : "empty.text")}</EmptyState>
      ) : (
        <div>
          <SeatList
            seats={seats}
            labels={labels}
            after={({ seat, label }) => <SeatLine tableId={table.id} seat={seat} label={label} />}
          />
        </div>
      )}
      {isAdding && (
        <Suspense>
          <AddSeatDialog table={table} labels={labels} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
};
