import type { RecentImport } from "@runde-tische/contracts/member-imports";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { formatShortDate, formatTime } from "../../../lib/format.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { recentImportsQuery, useUndoImport } from "../member-imports.queries.ts";

const ZONE = "Europe/Berlin";

type RecentImportsProps = {
  organizationId: string;
  /** The pressed button is gone with its import. */
  onUndone: () => void;
};

/** The wrong list, or the right one twice: as long as nothing came of it, it can be taken back. */
export const RecentImports = ({ organizationId, onUndone }: RecentImportsProps) => {
  const { t } = useTranslation("member-imports");
  const { data } = useQuery(recentImportsQuery(organizationId));
  const undo = useUndoImport(organizationId);
  const [asked, setAsked] = useState<RecentImport>();
  const [removed, setRemoved] = useState(0);
  const timesOf = ({ importedAt }: RecentImport) => ({
    day: formatShortDate(importedAt, ZONE),
    time: formatTime(importedAt, ZONE),
  });
  const close = () => {
    undo.reset();
    setAsked(undefined);
    setRemoved(0);
  };
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack stack--small" aria-labelledby="recent-imports">
      <h2 id="recent-imports">{t("recent.title")}</h2>
      <ul className="plain-list lined">
        {data.items.map((one) => (
          <li key={one.importedAt} className="row row--between">
            <span>{t("recent.one", { ...timesOf(one), count: one.added })}</span>
            {one.removable > 0 && (
              <Button size="small" onPress={() => setAsked(one)} aria-label={t("recent.undoNamed", timesOf(one))}>
                {t("recent.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t("recent.question")}
          isOpen
          confirmLabel={t("recent.confirm", { count: asked.removable })}
          isDangerous
          isPending={undo.isPending}
          error={undo.error ? problemText(undo.error) : undefined}
          onClose={close}
          onConfirm={() =>
            mutateThen(undo, { importedAt: asked.importedAt, onProgress: setRemoved }, (removed) => {
              flushSync(close);
              onUndone();
              showToast(t("recent.undone", { count: removed }));
            })
          }
        >
          <p>{t("recent.gone", { count: asked.removable })}</p>
          {asked.added > asked.removable && <p>{t("recent.kept", { count: asked.added - asked.removable })}</p>}
          <p>{t("recent.changes")}</p>
          {undo.isPending && (
            <progress
              className="import-progress"
              aria-label={t("recent.undone", { count: removed })}
              max={asked.removable}
              value={removed}
            />
          )}
        </ConfirmDialog>
      )}
    </section>
  );
};
