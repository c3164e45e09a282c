import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useConfirmDevice } from "../personal-links.queries.ts";
import { EndedLink } from "./ended-link.tsx";
import { useHeadingFocus } from "./use-heading-focus.ts";

type DeviceCodeProps = {
  secret: string;
  deviceId: string;
  onConfirmed: () => void;
  /** Has another code mailed. */
  onAnother: () => void;
  isSending: boolean;
  sendingError: Error | null;
};

/** In a closed table a new device shows that its reader can also read the mailbox. */
export const DeviceCode = (props: DeviceCodeProps) => {
  const { secret, deviceId, onConfirmed, onAnother, isSending, sendingError } = props;
  const { t } = useTranslation("personal-links");
  const [code, setCode] = useState("");
  const confirm = useConfirmDevice();
  useHeadingFocus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ deviceId, secret, code: code.trim() }, { onSuccess: onConfirmed });
  };
  const isWrong = hasStatus(confirm.error, 400, 401, 404, 409);
  const failure = sendingError ?? (isWrong ? null : confirm.error);
  if (hasStatus(confirm.error, 410)) return <EndedLink secret={secret} />;
  return (
    <Page title={t("code.title")} lead={<p>{t("code.text")}</p>}>
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          label={t("code.label")}
          help={t("code.help")}
          value={code}
          onChange={setCode}
          error={isWrong ? t("code.wrong") : undefined}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={confirm.isPending}>
            {t("code.confirm")}
          </Button>
          <Button variant="tertiary" isPending={isSending} onPress={onAnother}>
            {t("code.another")}
          </Button>
        </div>
        {failure && <Notice tone="danger">{problemText(failure)}</Notice>}
      </form>
    </Page>
  );
};
