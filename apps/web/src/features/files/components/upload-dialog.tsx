import type { FileAudience } from "@runde-tische/contracts/files";
import { useId, useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Select } from "../../../components/select.tsx";
import { formatBytes } from "../../../lib/format.ts";
import { mostFileBytes } from "../files.queries.ts";
import type { UploadPlace } from "../upload-file.ts";

/** Phones turn their own kind of picture into one of these. */
const ACCEPTED = [".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".png", ".jpg", ".jpeg", ".webp"];

export type LabelledPlace = { readonly place: UploadPlace; readonly label: string };

type UploadDialogProps = {
  places: readonly LabelledPlace[];
  /** Chosen before; null: the first. */
  firstId: string | null;
  onChoose: (files: readonly File[], place: UploadPlace, audience: FileAudience) => void;
  onClose: () => void;
};

export const UploadDialog = ({ places, firstId, onChoose, onClose }: UploadDialogProps) => {
  const { t } = useTranslation("files");
  const help = useId();
  const [chosen, setChosen] = useState(firstId ?? places[0]?.place.id ?? "");
  const [audience, setAudience] = useState<FileAudience>("public");
  const place = (places.find(({ place }) => place.id === chosen) ?? places[0])?.place;
  const send = (files: readonly File[]) => {
    if (!place || files.length === 0) return;
    onChoose(files, place, audience);
    onClose();
  };
  return (
    <Dialog title={t("add")} isOpen onClose={onClose}>
      {places.length > 1 && (
        <Select
          label={t("place")}
          options={places.map(({ place, label }) => ({ id: place.id, label }))}
          value={place?.id ?? null}
          onChange={setChosen}
        />
      )}
      {place?.kind !== "task" && (
        <Select
          label={t("audience.label")}
          options={[
            { id: "public", label: t("audience.public") },
            { id: "seats", label: t("audience.seats") },
          ]}
          value={audience}
          onChange={setAudience}
        />
      )}
      <p id={help}>{t("help", { size: formatBytes(mostFileBytes) })}</p>
      <DropZone
        className="file-drop"
        aria-label={t("drop")}
        onDrop={async ({ items }) => {
          const dropped = items.filter((item) => item.kind === "file");
          send(await Promise.all(dropped.map((item) => item.getFile())));
        }}
      >
        <FileTrigger allowsMultiple acceptedFileTypes={ACCEPTED} onSelect={(list) => send([...(list ?? [])])}>
          <Button variant="primary" aria-describedby={help}>
            {t("choose")}
          </Button>
        </FileTrigger>
        <p className="small muted">{t("orDrop")}</p>
      </DropZone>
    </Dialog>
  );
};
