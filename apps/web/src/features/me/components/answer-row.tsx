import type { MyMeeting } from "@runde-tische/contracts/me";
import type { Answer } from "@runde-tische/contracts/responses";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useAnswerMyMeeting } from "../overview.queries.ts";
import "./overview.css";

const answers = ["yes", "maybe", "no"] as const;

type AnswerRowProps = { meetingId: string; seat: NonNullable<MyMeeting["seat"]>; label: string };

/** Answers without leaving the overview; another tap changes it. */
export const AnswerRow = ({ meetingId, seat, label }: AnswerRowProps) => {
  const { t } = useTranslation("me");
  const send = useAnswerMyMeeting(meetingId, seat.id);
  const shown: Answer | null = send.isPending ? send.variables : seat.ownAnswer;
  return (
    <div className="stack stack--small">
      <fieldset className="row answer-row" aria-label={label}>
        {answers.map((answer) => (
          <button
            key={answer}
            type="button"
            className="button button--secondary button--small"
            aria-pressed={shown === answer}
            onClick={() => send.mutate(answer)}
          >
            {t(`answer.${answer}`)}
          </button>
        ))}
        <p role="status" className="small muted">
          {!send.isPending && seat.ownAnswer && t(`answer.given.${seat.ownAnswer}`)}
        </p>
      </fieldset>
      {send.error && <Notice tone="danger">{problemText(send.error)}</Notice>}
    </div>
  );
};
