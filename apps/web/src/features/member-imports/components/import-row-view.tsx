import type { PreviewRow } from "@runde-tische/contracts/member-imports";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { TextArea, TextField } from "../../../components/text-field.tsx";
import { columnFor, type ImportDraft, usedColumns } from "../import-draft.ts";

const TONES = { new: "accent", changed: "info", unchanged: "neutral", faulty: "danger" } as const;

type ImportRowViewProps = {
  row: PreviewRow;
  cells: readonly string[];
  draft: ImportDraft;
  onCell: (index: number, text: string) => void;
  onOmit: (row: Element | null) => void;
};

export const ImportRowView = ({ row, cells, draft, onCell, onOmit }: ImportRowViewProps) => {
  const { t } = useTranslation("member-imports");
  // Opened by a fault, and open until its reader is done with it.
  const [isOpen, setOpen] = useState(row.outcome === "faulty");
  const { number, name, outcome, changes, problems, hints } = row;
  const columns = usedColumns(draft);
  const textOf = (group: "problem" | "hint", code: string, otherRow: number | null) =>
    t(`${group}.${code}` as "problem.missing", { row: otherRow ?? number });
  const elsewhere = problems.filter(({ field }) => !columnFor(columns, field));
  return (
    <li className="import-row">
      <div className="import-row__head">
        <h3 tabIndex={-1}>
          <bdi>{t("check.row", { row: number, name: name ?? t("check.unnamed") })}</bdi>
        </h3>
        <Badge tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</Badge>
        <Button size="small" variant="tertiary" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t("check.close") : t("check.edit")}
        </Button>
        <Button size="small" variant="tertiary" onPress={({ target }) => onOmit(target.closest("li"))}>
          {t("check.omit")}
        </Button>
      </div>
      {(elsewhere.length > 0 || hints.length > 0 || changes.length > 0) && (
        <ul className="import-row__notes">
          {elsewhere.map(({ field, code, otherRow }) => (
            <li key={`${field} ${code}`}>
              <strong>{t(`field.${field}`)}:</strong> {textOf("problem", code, otherRow)}
            </li>
          ))}
          {changes.map(({ field, before, after }) => (
            <li key={`${field} ${after}`}>
              {t("check.change", { field: t(`field.${field}`), before: before ?? t("check.nothing"), after })}
            </li>
          ))}
          {hints.map(({ field, code, otherRow }) => (
            <li key={`${field} ${code}`}>{textOf("hint", code, otherRow)}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <div className="import-row__fields">
          {columns.map(({ field, letter, heading, index }) => {
            const problem = problems.find((one) => columnFor(columns, one.field)?.field === field);
            return (
              <CellField
                key={letter}
                label={t("check.cell", { field: heading || t(`field.${field}`), letter })}
                hasLines={field === "topics" || field === "address"}
                value={cells[index] ?? ""}
                error={problem && textOf("problem", problem.code, problem.otherRow)}
                onCommit={(text) => onCell(index, text)}
              />
            );
          })}
        </div>
      )}
    </li>
  );
};

type CellFieldProps = {
  label: string;
  hasLines: boolean;
  value: string;
  error: string | undefined;
  onCommit: (text: string) => void;
};

/** Checked when it is left, not with every letter: the whole list is checked again. */
const CellField = ({ label, hasLines, value, error, onCommit }: CellFieldProps) => {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  // What was mended in many rows at once shows in an open one too, and is not written over when it is left.
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const field = {
    ...{ label, value: text, onChange: setText, error, maxLength: 5000, isWide: true },
    onBlur: () => text !== value && onCommit(text),
  };
  return hasLines ? <TextArea {...field} rows={2} /> : <TextField {...field} />;
};
