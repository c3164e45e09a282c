import type { OrganizationSeat, SeatHolding } from "@runde-tische/contracts/seats";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DatePicker } from "../../../components/date-picker.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { FailedLoad, type FailedLoadProps } from "../../../components/failed-load.tsx";
import { showProblem } from "../../../components/field-focus.ts";
import { LoadingView } from "../../../components/loading-view.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useFillSeat } from "../organization-seats.queries.ts";

export type Candidate = { personId: string; name: string; function: string };

/** `data` is undefined until they are loaded. */
export type Candidates = FailedLoadProps["query"] & { data: readonly Candidate[] | undefined };

type FillSeatDialogProps = {
  seat: OrganizationSeat;
  role: SeatHolding["role"];
  candidates: Candidates;
  onClose: () => void;
};

export const FillSeatDialog = ({ seat, role, candidates, onClose }: FillSeatDialogProps) => {
  const { t } = useTranslation("organizations");
  const fill = useFillSeat(seat);
  const [personId, setPersonId] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const save = (press: PressEvent) => {
    const chosen = candidates.data?.find((candidate) => candidate.personId === personId);
    if (!chosen) return showProblem(press, () => setMissing(true));
    const onSuccess = () => {
      showToast(t(`seats.filled.${role}`, { name: chosen.name, table: seat.table.title }));
      onClose();
    };
    fill.mutate({ personId: chosen.personId, role, validFrom }, { onSuccess });
  };
  const actions = (
    <>
      <Button variant="primary" onPress={save} isPending={fill.isPending}>
        {t("seats.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t(`seats.fill.${role}`)} onClose={onClose} actions={actions}>
      <p>{t(`seats.fillText.${role}`, { table: seat.table.title })}</p>
      {!candidates.data && candidates.error !== null && <FailedLoad query={candidates} />}
      {!candidates.data && candidates.error === null && <LoadingView lines={1} />}
      {candidates.data && (
        <Select
          label={t("seats.person")}
          help={t("seats.personHelp")}
          options={candidates.data.map((candidate) => ({
            id: candidate.personId,
            label: candidate.name,
            detail: candidate.function,
          }))}
          value={personId}
          onChange={(id) => {
            setPersonId(id);
            setMissing(false);
          }}
          error={isMissing ? t("seats.personMissing") : undefined}
        />
      )}
      <DatePicker
        label={t("seats.from")}
        help={t("seats.fromHelp")}
        isOptional
        value={validFrom}
        onChange={setValidFrom}
      />
      {fill.isError && <Notice tone="danger">{problemText(fill.error)}</Notice>}
    </Dialog>
  );
};
