import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { TextField, type TextFieldProps } from "../../../components/text-field.tsx";

type CodePageProps = Pick<TextFieldProps, "label" | "help" | "inputMode" | "autoComplete" | "maxLength"> & {
  title: string;
  text: string;
  confirmLabel: string;
  /** Known before anything is typed. */
  initialCode?: string;
  onConfirm: (code: string) => void;
  isPending: boolean;
  /** What is wrong with the code; the field takes the focus. */
  problem: string | undefined;
  /** What else went wrong. */
  failure: string | undefined;
  /** Beside the button. */
  actions?: ReactNode;
  note?: string;
};

/** A code that somebody has on paper or in their mailbox, typed in. */
export const CodePage = (props: CodePageProps) => {
  const { title, text, confirmLabel, initialCode = "", onConfirm, isPending, problem, failure, actions, note } = props;
  const { label, help, inputMode, autoComplete = "off", maxLength } = props;
  const [code, setCode] = useState(initialCode);
  const field = useRef<HTMLInputElement>(null);
  const isWrong = problem !== undefined;
  useEffect(() => {
    if (isWrong) field.current?.focus();
  }, [isWrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(code.trim());
  };
  return (
    <Page title={title} lead={<p>{text}</p>}>
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          label={label}
          help={help}
          value={code}
          onChange={setCode}
          error={problem}
          {...(inputMode && { inputMode })}
          {...(maxLength && { maxLength })}
          autoComplete={autoComplete}
          spellCheck="false"
          inputRef={field}
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={isPending}>
            {confirmLabel}
          </Button>
          {actions}
        </div>
        {failure && <Notice tone="danger">{failure}</Notice>}
      </form>
      {note && <p className="muted small prose">{note}</p>}
    </Page>
  );
};
