import type { ImportPreview, PreviewRow } from "@runde-tische/contracts/member-imports";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { type ImportDraft, toMemberList, withCell } from "../import-draft.ts";
import { importPreviewQuery, useImportMembers } from "../member-imports.queries.ts";
import { ImportRowView } from "./import-row-view.tsx";

type Imported = { added: number; changed: number; unchanged: number };
type CheckStepProps = {
  organizationId: string;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
  onBack: () => void;
  onImported: (imported: Imported) => void;
};

export const CheckStep = ({ organizationId, draft, onChange, onBack, onImported }: CheckStepProps) => {
  const { t } = useTranslation("member-imports");
  const list = toMemberList(draft);
  const preview = useQuery(importPreviewQuery(organizationId, list));
  const store = useImportMembers(organizationId);
  const { data } = preview;
  const rows = useRef<HTMLDivElement>(null);
  const faulty = data?.rows.filter(({ outcome }) => outcome === "faulty").length ?? 0;
  const isSettled = data !== undefined && !preview.isFetching && !preview.isError;
  const save = async () => {
    if (!data) return;
    try {
      onImported(await store.mutateAsync({ ...list, digest: data.digest }));
    } catch (error) {
      // Shown below; what came in between is in the next preview.
      if (hasStatus(error, 412) || hasStatus(error, 400)) await preview.refetch();
    }
  };
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check">{t("check.title")}</h2>
      {!data && preview.isPending && list.rows.length > 0 && (
        <>
          <Notice isLive>{t("check.checking", { count: list.rows.length })}</Notice>
          <LoadingView lines={4} />
        </>
      )}
      {preview.error && (
        <>
          <Notice tone="danger">{problemText(preview.error)}</Notice>
          <div>
            <Button isPending={preview.isFetching} onPress={() => void preview.refetch()}>
              {t("check.retry")}
            </Button>
          </div>
        </>
      )}
      {data && <Summary preview={data} faulty={faulty} isChecking={preview.isFetching} />}
      {draft.omitted.length > 0 && (
        <div className="row">
          <span>{t("check.omitted", { count: draft.omitted.length })}</span>
          <Button
            size="small"
            onPress={() => {
              rows.current?.focus();
              onChange({ ...draft, omitted: [] });
            }}
          >
            {t("check.takeBack")}
          </Button>
        </div>
      )}
      {data && <Rows frame={rows} preview={data} draft={draft} onChange={onChange} />}
      <p className="prose">{t("check.noMail")}</p>
      {store.isPending && <Notice isLive>{t("check.storing", { count: list.rows.length })}</Notice>}
      {store.error && (
        <Notice tone="danger">
          {hasStatus(store.error, 412) ? t("check.changedMeanwhile") : problemText(store.error)}
        </Notice>
      )}
      <div className="row">
        <Button
          variant="primary"
          isDisabled={!isSettled || faulty > 0 || list.rows.length === 0}
          isPending={store.isPending}
          onPress={() => void save()}
        >
          {t("check.import", { count: list.rows.length })}
        </Button>
        <Button onPress={onBack}>{t("check.back")}</Button>
      </div>
    </section>
  );
};

type SummaryProps = { preview: ImportPreview; faulty: number; isChecking: boolean };

const Summary = ({ preview: { rows, unlisted }, faulty, isChecking }: SummaryProps) => {
  const { t } = useTranslation("member-imports");
  const count = (outcome: PreviewRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <>
      <Notice
        tone={faulty > 0 ? "warning" : "success"}
        isLive
        title={faulty > 0 ? t("check.faulty", { count: faulty }) : t("check.clean")}
      >
        {t("check.summary", { added: count("new"), changed: count("changed"), unchanged: count("unchanged") })}
        {isChecking && ` ${t("check.again")}`}
      </Notice>
      {unlisted.count > 0 && (
        <details>
          <summary>{t("check.unlisted", { count: unlisted.count })}</summary>
          <p className="prose">
            {unlisted.names.join(", ")}
            {unlisted.count > unlisted.names.length && " …"}
          </p>
        </details>
      )}
    </>
  );
};

type Filter = "all" | "hinted" | PreviewRow["outcome"];
const FILTERS: readonly Filter[] = ["faulty", "hinted", "all", "new", "changed", "unchanged"];

const isOf = (filter: Filter, { outcome, hints }: PreviewRow): boolean => {
  if (filter === "hinted") return hints.length > 0;
  return filter === "all" || outcome === filter;
};

/** A thousand rows of ten fields would be too much for a page. */
const SHOWN_AT_ONCE = 25;

type RowsProps = {
  frame: RefObject<HTMLDivElement | null>;
  preview: ImportPreview;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
};

const Rows = ({ frame, preview, draft, onChange }: RowsProps) => {
  const { t } = useTranslation("member-imports");
  const rows = preview.rows.filter(({ number }) => !draft.omitted.includes(number));
  const [filter, setFilter] = useState<Filter>(rows.some(({ outcome }) => outcome === "faulty") ? "faulty" : "all");
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  // A row that was mended stays in view: it must not vanish from under the cursor.
  const [edited, setEdited] = useState<ReadonlySet<number>>(new Set());
  const fitting = rows.filter((row) => isOf(filter, row) || edited.has(row.number));
  const cellsOf = new Map(draft.rows.map(({ number, cells }) => [number, cells]));
  const countOf = (id: Filter) => rows.filter((row) => isOf(id, row)).length;
  // The button goes with its row: the next one is where the keyboard goes on.
  const omit = (number: number, row: Element | null) => {
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    (next?.querySelector<HTMLElement>("h3") ?? frame.current)?.focus();
    onChange({ ...draft, omitted: [...draft.omitted, number] });
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
      <ul className="plain-list lined">
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
          <Button onPress={() => setMost(most + SHOWN_AT_ONCE)}>
            {t("check.more", { left: fitting.length - most })}
          </Button>
        </div>
      )}
    </div>
  );
};
