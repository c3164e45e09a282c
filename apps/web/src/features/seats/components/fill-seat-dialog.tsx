import { NewSeatHolding, type Seat, type SeatHolding } from "@runde-tische/contracts/seats";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { showProblem } from "../../../components/field-focus.ts";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { emptyPerson, toNewPerson } from "../person-draft.ts";
import { candidatesQuery, useFillSeat } from "../seats.queries.ts";
import { PersonFields } from "./person-fields.tsx";

type FillSeatDialogProps = {
  tableId: string;
  seat: Seat;
  label: string;
  role: SeatHolding["role"];
  onClose: () => void;
};

const newPerson = "new";

/** A member of the seat's organization, or somebody new. */
export const FillSeatDialog = ({ tableId, seat, label, role, onClose }: FillSeatDialogProps) => {
  const { t } = useTranslation("seats");
  const { t: components } = useTranslation("components");
  const organizationId = seat.organization?.id ?? "";
  const { data: members = [] } = useQuery({ ...candidatesQuery(organizationId), enabled: organizationId !== "" });
  const [chosen, setChosen] = useState<string | null>(null);
  const [person, setPerson] = useState(emptyPerson);
  const [isChecked, setChecked] = useState(false);
  const fill = useFillSeat(tableId, seat.id);
  const isNew = members.length === 0 || chosen === newPerson;
  const holding = NewSeatHolding.safeParse({ person: isNew ? toNewPerson(person) : { id: chosen }, role });
  const save = (press: PressEvent) => {
    if (!holding.success) return showProblem(press, () => setChecked(true));
    const onSuccess = () => {
      showToast(t(`filled.${role}`, { seat: label }));
      onClose();
    };
    fill.mutate({ person: holding.data.person, role }, { onSuccess });
  };
  const options = [
    ...members.map((member) => ({
      id: member.personId,
      label: member.name ?? t("formerPerson"),
      detail: member.function,
    })),
    { id: newPerson, label: t("newPerson") },
  ];
  const actions = (
    <>
      <Button variant="primary" isPending={fill.isPending} onPress={save}>
        {t("action.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {components("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      title={t(role === "delegate" ? "action.nameDelegateOf" : "action.nameDeputyOf", { seat: label })}
      onClose={onClose}
      actions={actions}
    >
      <p className="muted">{t(`fillText.${role}`)}</p>
      {members.length > 0 && (
        <Select
          label={t("field.person")}
          options={options}
          value={chosen}
          onChange={setChosen}
          error={isChecked && chosen === null ? t("personMissing") : undefined}
        />
      )}
      {isNew && <PersonFields value={person} onChange={setPerson} isChecked={isChecked} />}
      {fill.isError && <Notice tone="danger">{problemText(fill.error)}</Notice>}
    </Dialog>
  );
};
