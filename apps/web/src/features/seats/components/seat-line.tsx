import type { Seat, SeatHolding } from "@runde-tische/contracts/seats";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { holdersOf } from "../ring-seats.ts";
import { useEndHolding } from "../seats.queries.ts";
import { EraseHolder } from "./erase-holder.tsx";

const FillSeatDialog = lazy(async () => ({ default: (await import("./fill-seat-dialog.tsx")).FillSeatDialog }));
const ChangeSeatDialog = lazy(async () => ({ default: (await import("./change-seat-dialog.tsx")).ChangeSeatDialog }));
const EndSeatDialog = lazy(async () => ({ default: (await import("./end-seat-dialog.tsx")).EndSeatDialog }));

type SeatLineProps = { tableId: string; seat: Seat; label: string };
type OpenDialog = "delegate" | "deputy" | "change" | "end";

/** Who holds a seat, what it may, and what can be done with it. */
export const SeatLine = ({ tableId, seat, label }: SeatLineProps) => {
  const { t } = useTranslation("seats");
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  // That a seat is a guest's stands beside its name.
  const hasOffice = seat.role === "chair" || seat.role === "moderator";
  const traits = [hasOffice && t(`role.${seat.role}`), !seat.hasVote && t("noVote")].filter(Boolean);
  return (
    <div className="seat-line">
      {traits.length > 0 && <p className="small muted">{traits.join(", ")}</p>}
      {(["delegate", "deputy"] as const).map((role) => (
        <Holders key={role} tableId={tableId} seat={seat} role={role} />
      ))}
      {(seat.may.fill || seat.may.manage) && (
        <div className="row seat-line__actions">
          {seat.may.fill && (
            <>
              <SeatAction label={label} action="nameDelegate" onPress={() => setDialog("delegate")} />
              <SeatAction label={label} action="nameDeputy" onPress={() => setDialog("deputy")} />
            </>
          )}
          {seat.may.manage && (
            <>
              <SeatAction label={label} action="change" onPress={() => setDialog("change")} />
              <SeatAction label={label} action="end" onPress={() => setDialog("end")} />
            </>
          )}
        </div>
      )}
      <Suspense>
        {(dialog === "delegate" || dialog === "deputy") && (
          <FillSeatDialog tableId={tableId} seat={seat} label={label} role={dialog} onClose={close} />
        )}
        {dialog === "change" && <ChangeSeatDialog tableId={tableId} seat={seat} label={label} onClose={close} />}
        {dialog === "end" && <EndSeatDialog tableId={tableId} seat={seat} label={label} onClose={close} />}
      </Suspense>
    </div>
  );
};

type SeatActionProps = {
  label: string;
  action: "nameDelegate" | "nameDeputy" | "change" | "end";
  onPress: () => void;
};

const SeatAction = ({ label, action, onPress }: SeatActionProps) => {
  const { t } = useTranslation("seats");
  return (
    <Button size="small" variant="tertiary" onPress={onPress} aria-label={t(`action.${action}Of`, { seat: label })}>
      {t(`action.${action}`)}
    </Button>
  );
};

type HoldersProps = { tableId: string; seat: Seat; role: SeatHolding["role"] };

const Holders = ({ tableId, seat, role }: HoldersProps) => {
  const { t } = useTranslation("seats");
  const end = useEndHolding(tableId);
  const [leaving, setLeaving] = useState<SeatHolding | null>(null);
  const holders = holdersOf(seat, role);
  const nameOf = (holding: SeatHolding) => holding.name ?? t("formerPerson");
  const remove = (holding: SeatHolding) =>
    mutateThen(end, holding.id, () => {
      showToast(t("holdingEnded", { name: nameOf(holding) }));
      setLeaving(null);
    });
  if (holders.length === 0) {
    return seat.may.fill ? <p className="small muted">{t(`nobody.${role}`)}</p> : null;
  }
  return (
    <ul className="plain-list">
      {holders.map((holding) => {
        const name = nameOf(holding);
        return (
          <li key={holding.id} className="seat-line__holder">
            <span>
              <span className="muted">{t(`holding.${role}`)}</span> {name}
              {holding.function && <span className="small muted">, {holding.function}</span>}
            </span>
            {seat.may.fill && (
              <Button size="small" variant="tertiary" icon="cross" isIconOnly onPress={() => setLeaving(holding)}>
                {t("endHolding", { name })}
              </Button>
            )}
            {seat.may.manage && seat.organization === null && (
              <EraseHolder tableId={tableId} holding={holding} name={name} />
            )}
          </li>
        );
      })}
      {leaving && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t("endHoldingTitle", { name: nameOf(leaving) })}
          confirmLabel={t("endHoldingConfirm")}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(null)}
          isPending={end.isPending}
          error={end.isError ? problemText(end.error) : undefined}
        >
          {t("endHoldingText")}
        </ConfirmDialog>
      )}
    </ul>
  );
};
