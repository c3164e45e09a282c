import { ImportField } from "@runde-tische/contracts/member-imports";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { hasName, type ImportDraft, withField } from "../import-draft.ts";
import "./member-imports.css";

type Column = ImportDraft["columns"][number];

const SHOWN_WHATEVER_THEY_ARE = 16;

/** Programs export dozens of columns that no list of members needs. */
const lettersToFold = ({ columns }: ImportDraft): readonly string[] =>
  columns.length <= SHOWN_WHATEVER_THEY_ARE ? [] : columns.flatMap(({ letter, field }) => (field ? [] : letter));

type ColumnsStepProps = {
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
  onBack: () => void;
  onNext: () => void;
};

export const ColumnsStep = ({ draft, onChange, onBack, onNext }: ColumnsStepProps) => {
  const { t } = useTranslation("member-imports");
  const fields = [
    { id: "none", label: t("columns.none") },
    ...ImportField.options.map((id) => ({ id, label: t(`field.${id}`) })),
  ];
  const exampleOf = (letter: string) => {
    const index = draft.columns.findIndex((column) => column.letter === letter);
    return (draft.rows.find(({ cells }) => cells[index]?.trim())?.cells[index] ?? "").slice(0, 60);
  };
  // Decided once: a column must not move while its field is chosen.
  const [unknown] = useState(() => lettersToFold(draft));
  const [known, others] = [false, true].map((isUnknown) =>
    draft.columns.filter(({ letter }) => unknown.includes(letter) === isUnknown),
  ) as [Column[], Column[]];
  const choiceOf = ({ letter, heading, field }: Column) => (
    <Select
      key={letter}
      label={heading || t("columns.unnamed", { letter })}
      help={t("columns.example", { letter, example: exampleOf(letter) })}
      options={fields}
      value={field ?? "none"}
      onChange={(id) => onChange(withField(draft, letter, id === "none" ? null : (id as ImportField)))}
    />
  );
  return (
    <section className="stack" aria-labelledby="columns">
      <h2 id="columns" tabIndex={-1}>
        {t("columns.title")}
      </h2>
      <p className="prose">{t("columns.lead", { count: draft.rows.length })}</p>
      <div className="import-columns">{known.map(choiceOf)}</div>
      {others.length > 0 && (
        <details className="import-more">
          <summary>{t("columns.others", { count: others.length })}</summary>
          <div className="import-columns">{others.map(choiceOf)}</div>
        </details>
      )}
      <TextField
        label={t("columns.defaultFunction")}
        help={t("columns.defaultFunctionHelp")}
        isOptional
        maxLength={200}
        value={draft.defaultFunction}
        onChange={(defaultFunction) => onChange({ ...draft, defaultFunction })}
      />
      <RadioGroup
        label={t("columns.visibility")}
        help={t("columns.visibilityHelp")}
        options={(["internal", "network"] as const).map((id) => ({ id, label: t(`visibility.${id}`) }))}
        value={draft.visibility}
        onChange={(visibility) => onChange({ ...draft, visibility })}
      />
      {!hasName(draft) && <Notice tone="warning">{t("columns.needsName")}</Notice>}
      <div className="row">
        <Button variant="primary" isDisabled={!hasName(draft)} onPress={onNext}>
          {t("columns.next")}
        </Button>
        <Button onPress={onBack}>{t("columns.back")}</Button>
      </div>
    </section>
  );
};
