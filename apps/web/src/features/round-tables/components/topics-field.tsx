import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import "./round-tables.css";

type TopicsFieldProps = {
  value: readonly string[];
  onChange: (topics: string[]) => void;
  error: string | undefined;
};

const mostTopics = 20;

/** Enter, a comma or leaving the field takes what was typed as a topic. */
export const TopicsField = ({ value, onChange, error }: TopicsFieldProps) => {
  const { t } = useTranslation("round-tables");
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    const topics = text.split(",").map((topic) => topic.trim());
    onChange([...new Set([...value, ...topics.filter(Boolean)])].slice(0, mostTopics));
    setTyped("");
  };
  const type = (text: string) => (text.includes(",") ? take(text) : setTyped(text));
  const remove = (topic: string) => {
    onChange(value.filter((other) => other !== topic));
    input.current?.focus();
  };
  return (
    <div className="stack stack--small">
      <TextField
        label={t("field.topics")}
        help={t("help.topics")}
        isOptional
        error={error}
        inputRef={input}
        value={typed}
        onChange={type}
        onBlur={() => typed.trim() && take(typed)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || typed.trim() === "") return;
          event.preventDefault();
          take(typed);
        }}
        maxLength={60}
      />
      <ul className="plain-list topics" aria-label={t("field.topics")} aria-live="polite">
        {value.map((topic) => (
          <li key={topic} className="topics__topic topics__topic--removable">
            {topic}
            <Button variant="tertiary" size="small" icon="cross" isIconOnly onPress={() => remove(topic)}>
              {t("removeTopic", { topic })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
