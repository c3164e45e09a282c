import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DatePicker } from "../../../components/date-picker.tsx";
import { Select } from "../../../components/select.tsx";
import { actorKinds, isChosen, isLogDay, type LogChoice, nouns } from "../log-filter.ts";
import "./administration.css";

type LogFilterFieldsProps = { choice: LogChoice; onChange: (change: Partial<LogChoice>) => void };

const anything = "any";

export const LogFilterFields = ({ choice, onChange }: LogFilterFieldsProps) => {
  const { t } = useTranslation("administration");
  const fields = useRef<HTMLFieldSetElement>(null);
  const reset = () => {
    onChange({ what: null, who: null, fromDay: null, untilDay: null, about: null });
    // The button goes with what it did.
    fields.current?.querySelector("button")?.focus();
  };
  return (
    <fieldset ref={fields} className="log-filter" aria-label={t("log.filter")}>
      <Select
        label={t("log.what")}
        options={[
          { id: anything, label: t("log.everything") },
          ...nouns.map((noun) => ({ id: noun, label: t(`noun.${noun}`) })),
        ]}
        value={nouns.find((noun) => noun === choice.what) ?? anything}
        onChange={(what) => onChange({ what: what === anything ? null : what })}
      />
      <Select
        label={t("log.who")}
        options={[
          { id: anything, label: t("log.everybody") },
          ...actorKinds.map((kind) => ({ id: kind, label: t(`log.actorKind.${kind}`) })),
        ]}
        value={choice.who ?? anything}
        onChange={(who) => onChange({ who: who === anything ? null : who })}
      />
      <DayField label={t("log.from")} day={choice.fromDay} onChange={(fromDay) => onChange({ fromDay })} />
      <DayField label={t("log.until")} day={choice.untilDay} onChange={(untilDay) => onChange({ untilDay })} />
      {isChosen(choice) && (
        <div className="log-filter__reset">
          <Button variant="tertiary" icon="cross" onPress={reset}>
            {t("log.reset")}
          </Button>
        </div>
      )}
    </fieldset>
  );
};

type DayFieldProps = { label: string; day: string | null; onChange: (day: string | null) => void };

/** Keeps what is typed until it is a day that the log can have: the year 2 of 2026 narrows nothing down. */
const DayField = ({ label, day, onChange }: DayFieldProps) => {
  const [typed, setTyped] = useState(day);
  const [chosen, setChosen] = useState(day);
  if (chosen !== day) {
    setChosen(day);
    setTyped(day);
  }
  const change = (value: string | null) => {
    setTyped(value);
    if (value === null || isLogDay(value)) onChange(value);
  };
  return <DatePicker label={label} value={typed} onChange={change} />;
};
