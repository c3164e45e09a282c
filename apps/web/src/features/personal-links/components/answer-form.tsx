import type { LinkView } from "@runde-tische/contracts/personal-links";
import type { Answer, PersonResponse } from "@runde-tische/contracts/responses";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useAnswer } from "../personal-links.queries.ts";
import "./personal-links.css";

const answers = [
  { id: "yes", icon: "check" },
  { id: "maybe", icon: "info" },
  { id: "no", icon: "cross" },
] as const;

type AnswerFormProps = { link: LinkView; own: PersonResponse | undefined };

/** One tap answers, another changes it. */
export const AnswerForm = ({ link, own }: AnswerFormProps) => {
  const { t } = useTranslation("personal-links");
  const [comment, setComment] = useState(own?.comment ?? "");
  const send = useAnswer(link);
  // Shown at once; a refusal falls back to what the server knows.
  const shown: Answer | null = send.isPending ? send.variables.answer : (own?.answer ?? null);
  const isCommentNew = comment.trim() !== (own?.comment ?? "");
  const answer = (chosen: Answer) => send.mutate({ answer: chosen, comment: comment.trim() || null });
  return (
    <div className="stack">
      <fieldset className="answer-choice">
        <legend className="visually-hidden">{t("answer.title")}</legend>
        {answers.map(({ id, icon }) => (
          <button
            key={id}
            type="button"
            className={`answer-choice__option answer-choice__option--${id}`}
            aria-pressed={shown === id}
            onClick={() => answer(id)}
          >
            <Icon name={icon} />
            {t(`answer.${id}`)}
          </button>
        ))}
      </fieldset>
      <p role="status" className="answer-choice__outcome">
        {!send.isPending && !send.isError && own?.answer && t(`answer.given.${own.answer}`)}
      </p>
      {send.error && (
        <Notice tone="danger" title={t("answer.notSaved")}>
          {problemText(send.error)}
        </Notice>
      )}
      <TextArea
        label={t("answer.comment")}
        help={t("answer.commentHelp")}
        isOptional
        rows={2}
        maxLength={500}
        value={comment}
        onChange={setComment}
      />
      {shown !== null && isCommentNew && (
        <div className="row">
          <Button isPending={send.isPending} onPress={() => answer(shown)}>
            {t("answer.saveComment")}
          </Button>
        </div>
      )}
    </div>
  );
};
