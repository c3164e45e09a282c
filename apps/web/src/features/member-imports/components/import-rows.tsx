import type { ImportPreview, PreviewRow } from "@runde-tische/contracts/member-imports";
import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/select.tsx";
import { type ImportDraft, withCell } from "../import-draft.ts";
import { ImportRowView } from "./import-row-view.tsx";

type Filter = "all" | "hinted" | PreviewRow["outcome"];
const FILTERS: readonly Filter[] = ["faulty", "hinted", "all", "new", "changed", "unchanged"];

const isOf = (filter: Filter, { outcome, hints }: PreviewRow): boolean => {
  if (filter === "hinted") return hints.length > 0;
  return filter === "all" || outcome === filter;
};

/** A thousand rows of ten fields would be too much for a page. */
const SHOWN_AT_ONCE = 25;

type ImportRowsProps = {
  frame: RefObject<HTMLDivElement | null>;
  preview: ImportPreview;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
};

export const ImportRows = ({ frame, preview, draft, onChange }: ImportRowsProps) => {
  const { t } = useTranslation("member-imports");
  const rows = preview.rows.filter(({ number }) => !draft.omitted.includes(number));
  const [filter, setFilter] = useState<Filter>(rows.some(({ outcome }) => outcome === "faulty") ? "faulty" : "all");
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  // A row that was mended stays in view: it must not vanish from under the cursor.
  const [edited, setEdited] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const fitting = rows.filter((row) => isOf(filter, row) || edited.has(row.number));
  const cellsOf = new Map(draft.rows.map(({ number, cells }) => [number, cells]));
  const countOf = (id: Filter) => rows.filter((row) => isOf(id, row)).length;
  // The button goes with its row: the next one is where the keyboard goes on.
  const omit = (number: number, row: Element | null) => {
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    (next?.querySelector<HTMLElement>("h3") ?? frame.current)?.focus();
    onChange({ ...draft, omitted: [...draft.omitted, number] });
  };
  // The keyboard goes on at the first row that was added.
  const showMore = () => {
    flushSync(() => setMost(most + SHOWN_AT_ONCE));
    list.current?.children[most]?.querySelector<HTMLElement>("h3")?.focus();
  };
  return (
    <div className="stack" ref={frame} tabIndex={-1}>
      <Select
        label={t("check.show")}
        options={FILTERS.map((id) => ({ id, label: t(`check.filter.${id}`, { count: countOf(id) }) }))}
        value={filter}
        onChange={(chosen) => {
          setFilter(chosen);
          setEdited(new Set());
          setMost(SHOWN_AT_ONCE);
        }}
      />
      <ul className="plain-list lined" ref={list}>
        {fitting.slice(0, most).map((row) => (
          <ImportRowView
            key={row.number}
            row={row}
            cells={cellsOf.get(row.number) ?? []}
            draft={draft}
            onCell={(index, text) => {
              setEdited(new Set([...edited, row.number]));
              onChange(withCell(draft, row.number, index, text));
            }}
            onOmit={(element) => omit(row.number, element)}
          />
        ))}
      </ul>
      {fitting.length === 0 && <p className="muted">{t("check.none")}</p>}
      {fitting.length > most && (
        <div>
          <Button onPress={showMore}>{t("check.more", { left: fitting.length - most })}</Button>
        </div>
      )}
    </div>
  );
};
