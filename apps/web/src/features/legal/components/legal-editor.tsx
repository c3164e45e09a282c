import type { LegalText } from "@runde-tische/contracts/legal-texts";
import { useQueryClient } from "@tanstack/react-query";
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
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { Markdown } from "../../../lib/markdown.tsx";
import { problemText } from "../../../lib/problem-text.ts";
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
  if (conflict) {
    const resolve = ({ text: side }: Record<"text", Side>) =>
      save(side === "mine" ? text : ownText(conflict), conflict.version);
    return (
      <>
        <VersionChoice
          differences={[
            {
              field: "text",
              label: t("own.text"),
              mine: <Source text={text} />,
              theirs: <Source text={ownText(conflict)} />,
              suggested: "mine",
            },
          ]}
          onResolve={resolve}
          isPending={isPending}
        />
        {problem && <Notice tone="danger">{problem}</Notice>}
      </>
    );
  }
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
            onPress={() => save(text, base.version)}
          >
            {t("own.save")}
          </Button>
          <Template legalText={base} text={text} onTake={setText} />
          {ownText(base) !== "" && (
            <Withdrawal
              isOfInstallation={base.municipality === null}
              onWithdraw={() => save("", base.version)}
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

const Source = ({ text }: { text: string }) => <span className="legal-source">{text}</span>;

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

const useSaving = ({ page, municipality }: LegalText) => {
  const ars = municipality?.ars ?? null;
  const { t } = useTranslation("legal");
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const write = useWriteLegalText(ars, page);
  const [conflict, setConflict] = useState<LegalText>();
  const attempt = async (text: string, version: number) => {
    try {
      await write.mutateAsync({ text: text.trim(), version });
    } catch (error) {
      if (hasStatus(error, 412))
        setConflict(await queryClient.fetchQuery({ ...legalTextQuery(ars, page), staleTime: 0 }));
      return;
    }
    showToast(t(text.trim() === "" ? "own.withdrawn" : "own.saved"));
    await navigate(ars === null ? paths[page]() : paths.legalText(ars, legalPageNames[page]));
  };
  const isConflict = write.isError && hasStatus(write.error, 412);
  return {
    save: (text: string, version: number) => void attempt(text, version),
    conflict,
    isPending: write.isPending,
    problem: write.isError && !isConflict ? problemText(write.error) : undefined,
  };
};
