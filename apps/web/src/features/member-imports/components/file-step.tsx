import { MOST_FILE_BYTES, type SheetTable } from "@runde-tische/contracts/member-imports";
import { type ChangeEvent, type MouseEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useReadSheet } from "../member-imports.queries.ts";
import { UnreadableFileError } from "../read-as-base64.ts";
import { SendingNotice } from "./sending-notice.tsx";
import "./member-imports.css";

type FileStepProps = { organizationId: string; onRead: (table: SheetTable) => void };

export const FileStep = ({ organizationId, onRead }: FileStepProps) => {
  const { t } = useTranslation("member-imports");
  const [id, helpId] = [useId(), useId()];
  const [file, setFile] = useState<File>();
  const read = useReadSheet(organizationId);
  const isTooLarge = file !== undefined && file.size > MOST_FILE_BYTES;
  const [share, setShare] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const start = async (chosen: File, sheet: number | null) => {
    setShare(0);
    try {
      const table = await read.mutateAsync({ file: chosen, sheet, onProgress: setShare });
      if (table.kind === "table" && (table.sheets.length === 1 || sheet !== null)) onRead(table);
    } catch {
      // Shown below; the button to try again stays while it tries, with the keyboard on it.
      setFailed(true);
    }
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    setFile(chosen);
    setFailed(false);
    read.reset();
    if (chosen && chosen.size <= MOST_FILE_BYTES) void start(chosen, null);
  };
  const table = read.data?.kind === "table" ? read.data : undefined;
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t("file.title")}
      </h2>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t("file.label")}
        </label>
        <span className="field__help" id={helpId}>
          {t("file.help")}
        </span>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.txt"
          aria-describedby={helpId}
          onClick={forgetChoice}
          onChange={choose}
          className="field__control import-file"
        />
      </div>
      <p>
        <a href="/mitglieder-vorlage.csv" download>
          {t("file.template")}
        </a>
      </p>
      <p className="muted prose">{t("file.nothingStored")}</p>
      {isTooLarge && <Notice tone="danger">{t("file.tooLarge")}</Notice>}
      {read.isPending && <SendingNotice share={share} sending={t("file.sending")} working={t("file.reading")} />}
      {read.error && (
        <Notice tone="danger">
          {read.error instanceof UnreadableFileError ? t("file.unreadable") : problemText(read.error)}
        </Notice>
      )}
      {file && hasFailed && !read.data && (
        <div>
          <Button isPending={read.isPending} onPress={() => void start(file, read.variables?.sheet ?? null)}>
            {t("file.again")}
          </Button>
        </div>
      )}
      {read.data?.kind === "refused" && <Refusal {...read.data} />}
      {file && table && table.sheets.length > 1 && (
        <Select
          label={t("file.sheet")}
          help={t("file.sheetHelp")}
          options={table.sheets.map((label, index) => ({ id: String(index), label }))}
          value={null}
          onChange={(index) => void start(file, Number(index))}
        />
      )}
    </section>
  );
};

/** Browsers say nothing when the same name is chosen again, as it is once the list was mended in Excel. */
const forgetChoice = ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
  currentTarget.value = "";
};

type RefusalProps = { reason: string; row: number | null; column: string | null };

const Refusal = ({ reason, row, column }: RefusalProps) => {
  const { t } = useTranslation("member-imports");
  const place = column === null ? t("place.row", { row }) : t("place.cell", { row, column });
  return (
    <Notice tone="danger" title={t("refusal.title")}>
      {t(`refusal.${reason}` as "refusal.damaged")} {row !== null && place}
    </Notice>
  );
};
