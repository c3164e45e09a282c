import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useOpenPersonalLinkByCode } from "../personal-links.queries.ts";

type LetterCodeProps = {
  /** From the QR code; empty when the address was typed. */
  scanned: string;
  onOpened: () => void;
};

const inFours = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** Typed from a printed letter, or scanned: pressing the button opens the invitation. */
export const LetterCode = ({ scanned, onOpened }: LetterCodeProps) => {
  const { t } = useTranslation("letters");
  const [code, setCode] = useState(() => inFours(scanned));
  const open = useOpenPersonalLinkByCode();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(code, { onSuccess: onOpened });
  };
  const isWrong = hasStatus(open.error, 400, 404);
  const isEnded = hasStatus(open.error, 410);
  return (
    <Page title={t("code.title")} lead={<p>{t("code.text")}</p>}>
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          label={t("code.label")}
          help={t("code.help")}
          value={code}
          onChange={setCode}
          error={isWrong ? t("code.wrong") : undefined}
          autoComplete="off"
          spellCheck="false"
          maxLength={40}
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={open.isPending}>
            {t("code.open")}
          </Button>
        </div>
        {isEnded && <Notice tone="danger">{t("code.ended")}</Notice>}
        {open.error && !isWrong && !isEnded && <Notice tone="danger">{problemText(open.error)}</Notice>}
      </form>
      <p className="muted small prose">{t("code.safe")}</p>
    </Page>
  );
};
