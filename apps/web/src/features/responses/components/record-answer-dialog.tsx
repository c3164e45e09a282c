import type { Answer } from "@runde-tische/contracts/responses";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useAnswerMeeting } from "../responses.queries.ts";
import { AnswerFields } from "./answer-fields.tsx";

export type AnsweringSeat = {
  seatId: string;
  name: string;
  /** What they said last, where it is known here. */
  persons: readonly {
    personId: string;
    name: string | null;
    role: "delegate" | "deputy";
    comment?: string | null;
  }[];
};

type RecordAnswerDialogProps = {
  meetingId: string;
  seat: AnsweringSeat;
  /** Who called, where it is known already. */
  personId?: string;
  onClose: () => void;
};

/** What somebody said by phone, recorded for their seat. */
export const RecordAnswerDialog = ({ meetingId, seat, personId: caller, onClose }: RecordAnswerDialogProps) => {
  const { t } = useTranslation("responses");
  const record = useAnswerMeeting(meetingId);
  const [personId, setPersonId] = useState(caller ?? seat.persons[0]?.personId ?? null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  // Undefined, not empty, until somebody types: what was said before stays.
  const [comment, setComment] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const save = () => {
    setMissing(answer === null);
    if (answer === null || personId === null) return;
    const done = () => {
      showToast(t("recorded", { seat: seat.name }));
      onClose();
    };
    const said = comment === undefined ? {} : { comment: comment.trim() || null };
    record.mutate({ seatId: seat.seatId, personId, answer, ...said }, { onSuccess: done });
  };
  const options = seat.persons.map(({ personId: id, name, role }) => ({
    id,
    label: name ?? t("unnamed"),
    detail: t(`role.${role}`),
  }));
  const actions = (
    <>
      <Button variant="primary" onPress={save} isPending={record.isPending}>
        {t("record")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("back")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("recordTitle", { seat: seat.name })} onClose={onClose} actions={actions}>
      {options.length > 1 && <Select label={t("who")} options={options} value={personId} onChange={setPersonId} />}
      <AnswerFields
        label={t("whatTheySaid")}
        answer={answer}
        onAnswer={setAnswer}
        comment={comment ?? seat.persons.find((one) => one.personId === personId)?.comment ?? ""}
        onComment={setComment}
        voice="other"
        error={isMissing ? t("answerMissing") : undefined}
      />
      {record.isError && <Notice tone="danger">{problemText(record.error)}</Notice>}
    </Dialog>
  );
};
