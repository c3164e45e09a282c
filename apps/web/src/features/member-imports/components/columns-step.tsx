import { ImportField } from "@runde-tische/contracts/member-imports";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { hasName, type ImportDraft, withField } from "../import-draft.ts";
import "./member-imports.css";

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
  const exampleOf = (index: number) => draft.rows.find(({ cells }) => cells[index]?.trim())?.cells[index] ?? "";
  return (
    <section className="stack" aria-labelledby="columns">
      <h2 id="columns">{t("columns.title")}</h2>
      <p className="prose">{t("columns.lead", { count: draft.rows.length })}</p>
      <div className="import-columns">
        {draft.columns.map(({ letter, heading, field }, index) => (
          <Select
            key={letter}
            label={heading || t("columns.unnamed", { letter })}
            help={t("columns.example", { letter, example: exampleOf(index).slice(0, 60) })}
            options={fields}
            value={field ?? "none"}
            onChange={(id) => onChange(withField(draft, letter, id === "none" ? null : (id as ImportField)))}
          />
        ))}
      </div>
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
