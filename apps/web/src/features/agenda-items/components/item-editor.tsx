import { type AgendaItem, AgendaItemKind } from "@runde-tische/contracts/agenda-items";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { Select } from "../../../components/select.tsx";
import { TextArea, TextField } from "../../../components/text-field.tsx";
import type { AgendaPlace } from "../agenda-items.queries.ts";
import { type ItemDraft, isDuration, mostMinutes } from "../item-draft.ts";
import type { Presenter } from "../presenters.ts";
import { type ItemAutosave, useItemAutosave } from "../use-item-autosave.ts";
import { ItemConflict } from "./item-conflict.tsx";
import { SaveStatus } from "./save-status.tsx";

type ItemEditorProps = {
  place: AgendaPlace;
  item: AgendaItem;
  presenters: readonly Presenter[];
  onClose: () => void;
};

/** An item edited in its place; it saves itself. */
export const ItemEditor = ({ place, item, presenters, onClose }: ItemEditorProps) => {
  const { t } = useTranslation("agenda-items");
  const autosave = useItemAutosave(place, item);
  const { state, flush, resolve } = autosave;
  const close = async () => {
    if (await flush()) onClose();
  };
  return (
    <div className="item-editor stack no-print">
      {state.theirs ? (
        <ItemConflict state={state} presenters={presenters} onResolve={(merged) => void resolve(merged)} />
      ) : (
        <ItemFields autosave={autosave} presenters={presenters} />
      )}
      <div className="row row--between">
        <SaveStatus state={state} onRetry={() => void flush()} />
        {!state.theirs && (
          <Button size="small" onPress={() => void close()} isPending={state.status === "saving"}>
            {t("done")}
          </Button>
        )}
      </div>
    </div>
  );
};

const nobody = "nobody";

const ItemFields = ({ autosave, presenters }: { autosave: ItemAutosave; presenters: readonly Presenter[] }) => {
  const { t } = useTranslation("agenda-items");
  const { draft } = autosave.state;
  const { edit } = autosave;
  return (
    <>
      <TextField
        label={t("field.title")}
        value={draft.title}
        onChange={(title) => edit({ title })}
        maxLength={200}
        isWide
        autoFocus
        error={draft.title.trim() === "" ? t("titleMissing") : undefined}
      />
      <div className="item-editor__line">
        <Duration draft={draft} edit={edit} />
        <Select
          label={t("field.kind")}
          options={AgendaItemKind.options.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => edit({ kind })}
        />
      </div>
      <div className="item-editor__line">
        {presenters.length > 0 && (
          <Select
            label={t("field.presenterSeatId")}
            isOptional
            options={[{ id: nobody, label: t("nobody") }, ...presenters]}
            value={draft.presenterSeatId ?? nobody}
            onChange={(id) => edit({ presenterSeatId: id === nobody ? null : id })}
          />
        )}
        <TextField
          label={t("field.presenter")}
          isOptional
          value={draft.presenter ?? ""}
          onChange={(presenter) => edit({ presenter: presenter.trim() === "" ? null : presenter })}
          maxLength={200}
        />
      </div>
      <TextArea
        label={t("field.text")}
        help={t("textHelp")}
        isOptional
        value={draft.text}
        onChange={(text) => edit({ text })}
        maxLength={20000}
        rows={4}
        isWide
      />
    </>
  );
};

const Duration = ({ draft, edit }: { draft: ItemDraft; edit: ItemAutosave["edit"] }) => {
  const { t } = useTranslation("agenda-items");
  return (
    <NumberField
      label={t("field.durationMinutes")}
      value={draft.durationMinutes}
      onChange={(durationMinutes) => edit({ durationMinutes })}
      minValue={0}
      maxValue={mostMinutes}
      error={isDuration(draft.durationMinutes) ? undefined : t("durationMissing", { most: mostMinutes })}
    />
  );
};
