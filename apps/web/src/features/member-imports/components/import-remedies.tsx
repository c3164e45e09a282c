import type { ImportPreview } from "@runde-tische/contracts/member-imports";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { type ImportDraft, lostZeros, withZeros } from "../import-draft.ts";

type ImportRemediesProps = {
  preview: ImportPreview;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
  /** The pressed button goes with what it mended. */
  onGone: () => void;
};

/** What mends many rows at once. */
export const ImportRemedies = ({ preview, draft, onChange, onGone }: ImportRemediesProps) => {
  const { t } = useTranslation("member-imports");
  const rows = preview.rows.filter(({ number }) => !draft.omitted.includes(number));
  const faulty = rows.filter(({ outcome }) => outcome === "faulty");
  const jobless = faulty.filter(({ problems }) =>
    problems.some(({ field, code }) => field === "function" && code === "missing"),
  );
  const lost = lostZeros(rows);
  const change = (next: Partial<ImportDraft>) => {
    onGone();
    onChange({ ...draft, ...next });
  };
  return (
    <>
      {(jobless.length > 0 || draft.defaultFunction !== "") && (
        <DefaultFunction
          value={draft.defaultFunction}
          onCommit={(defaultFunction) => onChange({ ...draft, defaultFunction })}
        />
      )}
      {lost.length > 0 && (
        <div className="row">
          <span>{t("check.lostZeros", { count: lost.length })}</span>
          <Button size="small" onPress={() => change(withZeros(draft, lost))}>
            {t("check.addZeros")}
          </Button>
        </div>
      )}
      {faulty.length > 1 && (
        <div>
          <Button
            size="small"
            onPress={() => change({ omitted: [...draft.omitted, ...faulty.map(({ number }) => number)] })}
          >
            {t("check.omitFaulty", { count: faulty.length })}
          </Button>
        </div>
      )}
      {draft.omitted.length > 0 && (
        <div className="row">
          <span>{t("check.omitted", { count: draft.omitted.length })}</span>
          <Button size="small" onPress={() => change({ omitted: [] })}>
            {t("check.takeBack")}
          </Button>
        </div>
      )}
    </>
  );
};

type DefaultFunctionProps = { value: string; onCommit: (text: string) => void };

const DefaultFunction = ({ value, onCommit }: DefaultFunctionProps) => {
  const { t } = useTranslation("member-imports");
  const [text, setText] = useState(value);
  return (
    <TextField
      label={t("columns.defaultFunction")}
      help={t("columns.defaultFunctionHelp")}
      maxLength={200}
      value={text}
      onChange={setText}
      onBlur={() => text !== value && onCommit(text)}
    />
  );
};
