import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { isFiltered, type TableFilter } from "../table-filter.ts";
import { TopicChoice } from "./topic-choice.tsx";
import "./round-tables.css";

const settleMs = 300;

// The list follows what is typed; Enter has nothing left to do.
const stay = (event: SubmitEvent) => event.preventDefault();

type TableFilterFieldsProps = {
  filter: TableFilter;
  /** Topics to choose from. */
  topics: readonly string[];
  onChange: (change: Partial<Record<keyof TableFilter, string | null>>) => void;
  /** The field for the municipality; it belongs to another feature. */
  municipalityField: ReactNode;
};

export const TableFilterFields = ({ filter, topics, onChange, municipalityField }: TableFilterFieldsProps) => {
  const { t } = useTranslation("round-tables");
  const [resets, setResets] = useState(0);
  const reset = () => {
    setResets(resets + 1);
    onChange({ q: null, municipality: null, topic: null });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers of many town halls
    <form role="search" className="table-filter" aria-label={t("filter.name")} onSubmit={stay}>
      <SearchField key={resets} filter={filter} onChange={onChange} />
      {municipalityField}
      <TopicChoice topics={topics} value={filter.topic} onChange={(topic) => onChange({ topic })} />
      {isFiltered(filter) && (
        <div className="table-filter__reset">
          <Button variant="tertiary" icon="cross" onPress={reset}>
            {t("filter.reset")}
          </Button>
        </div>
      )}
    </form>
  );
};

const SearchField = ({ filter: { q = "" }, onChange }: Pick<TableFilterFieldsProps, "filter" | "onChange">) => {
  const { t } = useTranslation("round-tables");
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ q: text.trim() || null }), settleMs);
  };
  return <TextField label={t("filter.text")} type="search" value={typed} onChange={type} maxLength={100} />;
};
