import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useOpenPersonalLink } from "../personal-links.queries.ts";
import { DeviceCode } from "./device-code.tsx";
import { EndedLink } from "./ended-link.tsx";
import { useHeadingFocus } from "./use-heading-focus.ts";

type OpeningProps = { secret: string; onOpened: () => void };

/** Mail scanners open every link: only a press swaps the secret for a session. */
export const Opening = ({ secret, onOpened }: OpeningProps) => {
  const { t } = useTranslation("personal-links");
  const open = useOpenPersonalLink();
  const [deviceId, setDeviceId] = useState<string>();
  useHeadingFocus();
  const start = () =>
    open.mutate(secret, {
      onSuccess: (opened) => (opened.state === "open" ? onOpened() : setDeviceId(opened.deviceId)),
    });
  if (hasStatus(open.error, 410)) return <EndedLink secret={secret} />;
  if (deviceId !== undefined)
    return (
      <DeviceCode
        key={deviceId}
        secret={secret}
        deviceId={deviceId}
        onConfirmed={onOpened}
        onAnother={start}
        isSending={open.isPending}
        sendingError={open.error}
      />
    );
  const isUnknown = hasStatus(open.error, 400, 404);
  return (
    <Page title={t("opening.title")} lead={<p>{t("opening.text")}</p>}>
      {isUnknown && <Notice tone="danger">{t("opening.unknown")}</Notice>}
      {open.error && !isUnknown && <Notice tone="danger">{problemText(open.error)}</Notice>}
      <div className="row">
        <Button variant="primary" isPending={open.isPending} onPress={start}>
          {t("opening.open")}
        </Button>
      </div>
      <p className="muted small prose">{t("opening.safe")}</p>
    </Page>
  );
};
