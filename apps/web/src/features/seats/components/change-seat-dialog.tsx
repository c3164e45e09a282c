import type { Seat } from "@runde-tische/contracts/seats";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useChangeSeat } from "../seats.queries.ts";
import { SeatTraitsFields } from "./seat-traits-fields.tsx";

type ChangeSeatDialogProps = { tableId: string; seat: Seat; label: string; onClose: () => void };

/** Three choices and nothing typed: when somebody was faster, what is stored now stands beside them, and saving again holds. */
export const ChangeSeatDialog = ({ tableId, seat, label, onClose }: ChangeSeatDialogProps) => {
  const { t } = useTranslation("seats");
  const { t: components } = useTranslation("components");
  const change = useChangeSeat(tableId, seat);
  const [traits, setTraits] = useState({ group: seat.group, role: seat.role, hasVote: seat.hasVote });
  const stored = `${t(`group.${seat.group}`)}, ${t(`role.${seat.role}`)}, ${t(seat.hasVote ? "withVote" : "noVote")}`;
  const actions = (
    <>
      <Button
        variant="primary"
        isPending={change.isPending}
        onPress={() => change.mutate(traits, { onSuccess: onClose })}
      >
        {t("action.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {components("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("action.changeOf", { seat: label })} onClose={onClose} actions={actions}>
      <SeatTraitsFields value={traits} onChange={setTraits} />
      {change.isError && (
        <Notice tone="danger">
          {problemText(change.error)} {hasStatus(change.error, 412) && t("storedNow", { stored })}
        </Notice>
      )}
    </Dialog>
  );
};
