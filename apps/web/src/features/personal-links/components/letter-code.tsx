import { useTranslation } from "react-i18next";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useOpenPersonalLinkByCode } from "../personal-links.queries.ts";
import { CodePage } from "./code-page.tsx";

type LetterCodeProps = {
  /** From the QR code; empty when the address was typed. */
  scanned: string;
  onOpened: () => void;
};

const inFours = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** Typed from a printed letter, or scanned: pressing the button opens the invitation. */
export const LetterCode = ({ scanned, onOpened }: LetterCodeProps) => {
  const { t } = useTranslation("letters");
  const open = useOpenPersonalLinkByCode();
  const isWrong = hasStatus(open.error, 400, 404);
  const failureOf = (error: Error) => (hasStatus(error, 410) ? t("code.ended") : problemText(error));
  return (
    <CodePage
      title={t("code.title")}
      text={t("code.text")}
      label={t("code.label")}
      help={t("code.help")}
      confirmLabel={t("code.open")}
      initialCode={inFours(scanned)}
      onConfirm={(code) => open.mutate(code, { onSuccess: onOpened })}
      isPending={open.isPending}
      problem={isWrong ? t("code.wrong") : undefined}
      failure={open.error && !isWrong ? failureOf(open.error) : undefined}
      maxLength={40}
      note={t("code.safe")}
    />
  );
};
