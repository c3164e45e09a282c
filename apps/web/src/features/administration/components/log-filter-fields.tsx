import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DatePicker } from "../../../components/date-picker.tsx";
import { Select } from "../../../components/select.tsx";
import { actorKinds, isChosen, type LogChoice, nouns } from "../log-filter.ts";
import "./administration.css";

type LogFilterFieldsProps = { choice: LogChoice; onChange: (change: Partial<LogChoice>) => void };

const anything = "any";

export const LogFilterFields = ({ choice, onChange }: LogFilterFieldsProps) => {
  const { t } = useTranslation("administration");
  return (
    <fieldset className="log-filter" aria-label={t("log.filter")}>
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
      <DatePicker label={t("log.from")} value={choice.fromDay} onChange={(fromDay) => onChange({ fromDay })} />
      <DatePicker label={t("log.until")} value={choice.untilDay} onChange={(untilDay) => onChange({ untilDay })} />
      {isChosen(choice) && (
        <div className="log-filter__reset">
          <Button
            variant="tertiary"
            icon="cross"
            onPress={() => onChange({ what: null, who: null, fromDay: null, untilDay: null, about: null })}
          >
            {t("log.reset")}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
