import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.tsx";
import "./round-tables.css";

type TopicChoiceProps = {
  topics: readonly string[];
  value: string | undefined;
  onChange: (topic: string | null) => void;
};

/** The browser's own list: it stands on the first page, where every kilobyte counts. */
export const TopicChoice = ({ topics, value, onChange }: TopicChoiceProps) => {
  const { t } = useTranslation("round-tables");
  const id = useId();
  const shown = value && !topics.includes(value) ? [value, ...topics] : topics;
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {t("filter.topic")}
      </label>
      <div className="native-select">
        <select
          id={id}
          className="field__control"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{t("filter.allTopics")}</option>
          {shown.map((topic) => (
            <option key={topic} value={topic}>
              {topic}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </div>
    </div>
  );
};
