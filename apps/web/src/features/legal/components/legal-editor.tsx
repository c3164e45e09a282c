import type { LegalText } from "@runde-tische/contracts/legal-texts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import { draftFields } from "../../../lib/draft-fields.ts";
import { Markdown } from "../../../lib/markdown.tsx";
import { useVersionedSaving } from "../../../lib/versioned-saving.ts";
import { gapsIn, legalPageNames, ownText } from "../legal-pages.ts";
import { legalTemplate } from "../legal-templates.ts";
import { legalTextQuery, useWriteLegalText } from "../legal-texts.queries.ts";
import "./legal.css";

const rows = 22;
const maxLength = 40_000;

export const LegalEditor = ({ legalText }: { legalText: LegalText }) => {
  const { t } = useTranslation("legal");
  // What the editing began with: a newer version is compared with it.
  const [base] = useState(legalText);
  const [text, setText] = useState(ownText(base));
  const { save, conflict, isPending, problem } = useSaving(base);
  if (conflict)
    return (
      <VersionConflict
        conflict={conflict}
        fields={legalFields}
        label={() => t("own.text")}
        show={({ text: one }) => one && <span className="legal-source">{one}</span>}
      />
    );
  const gaps = gapsIn(text);
  // Told rather than cut off: a pasted text would lose its end in silence.
  const isTooLong = text.trim().length > maxLength;
  return (
    <div className="legal-editor">
      <div className="stack">
        <TextArea
          label={t("own.text")}
          value={text}
          onChange={setText}
          rows={rows}
          isWide
          error={isTooLong ? t("own.tooLong", { count: text.length, most: maxLength }) : undefined}
        />
        <p role="status" className="small muted">
          {gaps > 0 && t("own.gaps", { count: gaps })}
        </p>
        {problem && <Notice tone="danger">{problem}</Notice>}
        <div className="row">
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={text.trim() === "" || isTooLong}
            onPress={() => save(text)}
          >
            {t("own.save")}
          </Button>
          <Template legalText={base} text={text} onTake={setText} />
          {ownText(base) !== "" && (
            <Withdrawal
              isOfInstallation={base.municipality === null}
              onWithdraw={() => save("")}
              isPending={isPending}
            />
          )}
        </div>
        <p className="small muted prose">{t("own.advice")}</p>
      </div>
      <section className="stack" aria-labelledby="preview">
        <h2 id="preview">{t("own.preview")}</h2>
        {text.trim() === "" ? <EmptyState title={t("own.previewEmpty")} /> : <Markdown text={text} />}
      </section>
    </div>
  );
};

/** Replaces at once what is empty, and asks before it replaces somebody's words. */
const Template = ({
  legalText,
  text,
  onTake,
}: {
  legalText: LegalText;
  text: string;
  onTake: (text: string) => void;
}) => {
  const { t } = useTranslation("legal");
  const [isAsking, setAsking] = useState(false);
  const take = () => {
    setAsking(false);
    onTake(legalTemplate(legalText.page, legalText.municipality?.name ?? null));
  };
  return (
    <>
      <Button onPress={() => (text.trim() === "" ? take() : setAsking(true))}>{t("own.template")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("own.templateTitle")}
        confirmLabel={t("own.template")}
        onConfirm={take}
        onClose={() => setAsking(false)}
      >
        {t("own.templateText")}
      </ConfirmDialog>
    </>
  );
};

type WithdrawalProps = { isOfInstallation: boolean; onWithdraw: () => void; isPending: boolean };

const Withdrawal = ({ isOfInstallation, onWithdraw, isPending }: WithdrawalProps) => {
  const { t } = useTranslation("legal");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="tertiary" onPress={() => setAsking(true)}>
        {t("own.withdraw")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("own.withdrawTitle")}
        confirmLabel={t("own.withdraw")}
        isPending={isPending}
        onConfirm={() => {
          setAsking(false);
          onWithdraw();
        }}
        onClose={() => setAsking(false)}
      >
        {t(isOfInstallation ? "installation.withdrawText" : "own.withdrawText")}
      </ConfirmDialog>
    </>
  );
};

const legalFields = draftFields((legalText: LegalText) => ({ text: ownText(legalText) }), ["text"]);

const useSaving = (base: LegalText) => {
  const { page, municipality } = base;
  const ars = municipality?.ars ?? null;
  const { t } = useTranslation("legal");
  const navigate = useNavigate();
  const write = useWriteLegalText(ars, page);
  const saving = useVersionedSaving({
    base,
    fields: legalFields,
    newest: legalTextQuery(ars, page),
    send: ({ text }, _, { version }) => write.mutateAsync({ text, version }),
    // Its date says when it was last looked at.
    sendsUnchanged: true,
    onSaved: (saved) => {
      showToast(t(ownText(saved) === "" ? "own.withdrawn" : "own.saved"));
      return navigate(ars === null ? paths[page]() : paths.legalText(ars, legalPageNames[page]));
    },
  });
  // A failure is shown from `problem`.
  const save = (text: string) => void saving.save({ text: text.trim() }).catch(() => undefined);
  return { ...saving, save };
};
