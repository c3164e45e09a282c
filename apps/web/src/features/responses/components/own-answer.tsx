import type { Answer, SeatResponse } from "@runde-tische/contracts/responses";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useAnswerMeeting } from "../responses.queries.ts";
import { AnswerFields } from "./answer-fields.tsx";
import "./responses.css";

type OwnAnswerProps = {
  meetingId: string;
  seat: SeatResponse;
  /** Who answers; undefined where only the seat is known. */
  personId?: string | undefined;
};

const tones = { yes: "success", maybe: "warning", no: "danger" } as const;

/** One's own yes, no or maybe for a seat. */
export const OwnAnswer = ({ meetingId, seat, personId }: OwnAnswerProps) => {
  const { t } = useTranslation("responses");
  const given = seat.persons.find((person) => person.personId === personId);
  const [isEditing, setEditing] = useState(false);
  const title = seat.organization ? t("actFor", { organization: seat.organization }) : t("comeTitle");
  if (given?.answer && !isEditing) {
    return (
      <section aria-label={title} className="own-answer no-print stack stack--small">
        <h2>{title}</h2>
        <div className="row">
          <Badge tone={tones[given.answer]}>{t(`given.${given.answer}`)}</Badge>
          <Button variant="tertiary" size="small" onPress={() => setEditing(true)}>
            {t("changeAnswer")}
          </Button>
        </div>
        {given.channel === "recorded" && <p className="muted">{t("recordedForYou")}</p>}
        {given.comment && <p className="muted">{given.comment}</p>}
      </section>
    );
  }
  return (
    <section aria-label={title} className="own-answer no-print stack">
      <h2>{title}</h2>
      {given?.role === "deputy" && <p className="muted">{t("asDeputy")}</p>}
      <AnswerForm
        meetingId={meetingId}
        seatId={seat.seatId}
        given={given?.answer ?? null}
        givenComment={given?.comment ?? ""}
        onDone={() => setEditing(false)}
      />
    </section>
  );
};

type AnswerFormProps = {
  meetingId: string;
  seatId: string;
  given: Answer | null;
  givenComment: string;
  onDone: () => void;
};

const AnswerForm = ({ meetingId, seatId, given, givenComment, onDone }: AnswerFormProps) => {
  const { t } = useTranslation("responses");
  const send = useAnswerMeeting(meetingId);
  const [answer, setAnswer] = useState(given);
  const [comment, setComment] = useState(givenComment);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(answer === null);
    if (answer !== null) send.mutate({ seatId, answer, comment: comment.trim() || null }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="stack">
      <AnswerFields
        label={t("come")}
        answer={answer}
        onAnswer={setAnswer}
        comment={comment}
        onComment={setComment}
        voice="own"
        error={isMissing ? t("answerMissing") : undefined}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={send.isPending}>
          {t("send")}
        </Button>
        <p role="status" className="muted">
          {send.isSuccess && t("sent")}
        </p>
      </div>
      {send.isError && <Notice tone="danger">{problemText(send.error)}</Notice>}
    </form>
  );
};
