import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useConfirmDevice } from "../personal-links.queries.ts";
import { CodePage } from "./code-page.tsx";
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
  const confirm = useConfirmDevice();
  useHeadingFocus();
  const isWrong = hasStatus(confirm.error, 400, 401, 404, 409);
  const failure = sendingError ?? (isWrong ? null : confirm.error);
  if (hasStatus(confirm.error, 410)) return <EndedLink secret={secret} />;
  return (
    <CodePage
      title={t("code.title")}
      text={t("code.text")}
      label={t("code.label")}
      help={t("code.help")}
      confirmLabel={t("code.confirm")}
      onConfirm={(code) => confirm.mutate({ deviceId, secret, code }, { onSuccess: onConfirmed })}
      isPending={confirm.isPending}
      problem={isWrong ? t("code.wrong") : undefined}
      failure={failure ? problemText(failure) : undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      actions={
        <Button variant="tertiary" isPending={isSending} onPress={onAnother}>
          {t("code.another")}
        </Button>
      }
    />
  );
};
