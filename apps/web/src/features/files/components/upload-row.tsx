import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { canRetry, uploadProblem } from "../upload-problem.ts";
import type { Uploading } from "../use-uploads.ts";

type UploadRowProps = { upload: Uploading; onRetry: () => void; onDrop: () => void };

export const UploadRow = ({ upload: { file, share, error }, onRetry, onDrop }: UploadRowProps) => {
  const { t } = useTranslation("files");
  const { name } = file;
  const hasFailed = error !== null;
  return (
    <li className="file">
      <div className="file__texts stack stack--small">
        {hasFailed ? (
          <Notice tone="danger" title={<span className="file__name">{name}</span>}>
            {uploadProblem(error)}
          </Notice>
        ) : (
          <>
            <p className="file__name">{name}</p>
            <progress className="file-upload__bar" value={share} max={1} aria-label={t("progress", { name })} />
            {share === 1 && <p className="small muted">{t("checking")}</p>}
          </>
        )}
      </div>
      {hasFailed && canRetry(error) && (
        <Button size="small" onPress={onRetry} aria-label={t("retryNamed", { name })}>
          {t("retry")}
        </Button>
      )}
      <Button
        size="small"
        variant="tertiary"
        onPress={onDrop}
        aria-label={t(hasFailed ? "dismissNamed" : "cancelNamed", { name })}
      >
        {t(hasFailed ? "dismiss" : "cancel")}
      </Button>
    </li>
  );
};
