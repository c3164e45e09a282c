import { type LegalRegime, legalTexts } from "@runde-tische/contracts/legal-regimes";
import type { Organization } from "@runde-tische/contracts/organizations";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { Notice } from "../../../components/notice.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import type { Language } from "../../../lib/language.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { type ImportDraft, toMemberList } from "../import-draft.ts";
import { importPreviewQuery, useImportMembers } from "../member-imports.queries.ts";
import { ImportRemedies } from "./import-remedies.tsx";
import { ImportRows } from "./import-rows.tsx";
import { ImportSummary } from "./import-summary.tsx";
import { SendingNotice } from "./sending-notice.tsx";

type Imported = { added: number; changed: number; unchanged: number };
type CheckStepProps = {
  organization: Pick<Organization, "id" | "legalRegime">;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
  onBack: () => void;
  onImported: (imported: Imported) => void;
};

export const CheckStep = ({ organization, draft, onChange, onBack, onImported }: CheckStepProps) => {
  const { t } = useTranslation("member-imports");
  const list = toMemberList(draft);
  const preview = useQuery(importPreviewQuery(organization.id, list));
  const store = useImportMembers(organization.id);
  const [share, setShare] = useState(0);
  const { data } = preview;
  const rows = useRef<HTMLDivElement>(null);
  const faulty = data?.rows.filter(({ outcome }) => outcome === "faulty").length ?? 0;
  const isSettled = data !== undefined && !preview.isFetching && !preview.isError;
  const save = async () => {
    if (!data) return;
    try {
      setShare(0);
      onImported(await store.mutateAsync({ ...list, digest: data.digest, onProgress: setShare }));
    } catch (error) {
      // Shown below; what came in between is in the next preview.
      if (hasStatus(error, 400, 412)) await preview.refetch();
    }
  };
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check" tabIndex={-1}>
        {t("check.title")}
      </h2>
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
      {data && <ImportSummary preview={data} faulty={faulty} isChecking={preview.isFetching} />}
      {data && <ImportRemedies preview={data} draft={draft} onChange={onChange} onGone={() => rows.current?.focus()} />}
      {data && <ImportRows frame={rows} preview={data} draft={draft} onChange={onChange} />}
      <LaterTold law={organization.legalRegime} />
      {store.isPending && (
        <SendingNotice
          share={share}
          sending={t("check.sending")}
          working={t("check.storing", { count: list.rows.length })}
        />
      )}
      {store.error && (
        <Notice tone="danger">
          {hasStatus(store.error, 412) ? t("check.changedMeanwhile") : problemText(store.error)}
        </Notice>
      )}
      {faulty > 0 && <p className="muted">{t("check.mendFirst")}</p>}
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

const LaterTold = ({ law }: { law: LegalRegime }) => {
  const { t, i18n } = useTranslation("member-imports");
  const { informationFromOthers } = legalTexts(law, i18n.language as Language);
  return <p className="prose">{t("check.noMail", { law: informationFromOthers })}</p>;
};
