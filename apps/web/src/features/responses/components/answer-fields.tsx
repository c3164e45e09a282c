import type { Answer } from "@runde-tische/contracts/responses";
import { useTranslation } from "react-i18next";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { TextArea } from "../../../components/text-field.tsx";

const answers = ["yes", "maybe", "no"] as const satisfies readonly Answer[];

type AnswerFieldsProps = {
  label: string;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  comment: string;
  onComment: (comment: string) => void;
  /** In whose words: one's own, or those of somebody on the phone. */
  voice: "own" | "other";
  error: string | undefined;
};

export const AnswerFields = ({ label, answer, onAnswer, comment, onComment, voice, error }: AnswerFieldsProps) => {
  const { t } = useTranslation("responses");
  return (
    <>
      <RadioGroup
        label={label}
        options={answers.map((id) => ({ id, label: t(`${voice}.${id}`) }))}
        value={answer}
        onChange={onAnswer}
        error={error}
      />
      <TextArea
        label={t("comment")}
        help={t("commentHelp")}
        isOptional
        value={comment}
        onChange={onComment}
        maxLength={500}
        rows={2}
      />
    </>
  );
};
