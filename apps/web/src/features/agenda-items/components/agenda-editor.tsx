import type { AgendaItem, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { type AgendaPlace, useCopyAgenda } from "../agenda-items.queries.ts";
import type { TimedAgenda } from "../agenda-order.ts";
import { newItemInputId } from "../item-focus.ts";
import type { Presenter } from "../presenters.ts";
import { type ListId, useAgendaEditing } from "../use-agenda-editing.ts";
import { type ItemActions, useItemEntries } from "../use-item-entries.ts";
import { AgendaEnd } from "./agenda-end.tsx";
import { dragHelpId, EditableItem } from "./editable-item.tsx";
import { EditableList } from "./editable-list.tsx";
import { AddOnDemand, QuickAdd } from "./quick-add.tsx";

type AgendaEditorProps = {
  place: AgendaPlace;
  agenda: TimedAgenda;
  backlog: readonly AgendaItem[];
  timeZone: string;
  presenters: readonly Presenter[];
  actions: ItemActions;
  /** What belongs to the items of the backlog. */
  backlogFiles: ReactNode;
};

/** The agenda for those who write it: both parts, and what waits for a later meeting. */
export const AgendaEditor = ({
  place,
  agenda,
  backlog,
  timeZone,
  presenters,
  actions,
  backlogFiles,
}: AgendaEditorProps) => {
  const { t } = useTranslation("agenda-items");
  const lists = {
    public: agenda.items.filter(({ part }) => part === "public"),
    internal: agenda.items.filter(({ part }) => part === "internal"),
    backlog,
  };
  const editing = useAgendaEditing(place, lists);
  const entriesOf = useItemEntries(lists, editing, actions);
  const listOf = (list: ListId) => (
    <EditableList
      label={t(`list.${list}`)}
      items={lists[list] as readonly (AgendaItem | PlacedAgendaItem)[]}
      isDragDisabled={editing.openIds.length > 0}
      onMove={(id, beforeId) => editing.moveTo(list, id, beforeId)}
      empty={t(`empty.${list}`)}
    >
      {(item) => (
        <EditableItem
          key={item.id}
          item={item}
          timeZone={timeZone}
          place={place}
          presenters={presenters}
          entries={entriesOf(item, list)}
          isOpen={editing.openIds.includes(item.id)}
          onOpen={() => editing.open(item.id)}
          onClose={() => editing.close(item.id)}
        />
      )}
    </EditableList>
  );
  return (
    <div className="stack stack--large">
      {editing.error && (
        <Notice tone="danger" title={t("notDone")}>
          {editing.error}
        </Notice>
      )}
      <VisuallyHidden>
        <span role="status">{editing.announcement}</span>
      </VisuallyHidden>
      <span id={dragHelpId} hidden>
        {t("dragHelp")}
      </span>
      <div className="stack">
        {listOf("public")}
        <QuickAdd place={place} label={t("newItem")} part="public" isInMeeting inputId={newItemInputId} />
        {agenda.items.length === 0 && <CopyLast place={place} />}
      </div>
      <section aria-labelledby="internal-part" className="stack">
        <div>
          <h3 id="internal-part">{t("internalPart")}</h3>
          <p className="muted small">{t("internalHelp")}</p>
        </div>
        {listOf("internal")}
        <AddOnDemand place={place} label={t("newInternalItem")} part="internal" isInMeeting />
      </section>
      <AgendaEnd agenda={agenda} timeZone={timeZone} />
      <section aria-labelledby="backlog" className="stack no-print">
        <div>
          <h2 id="backlog">{t("backlog")}</h2>
          <p className="muted small">{t("backlogHelp")}</p>
        </div>
        {listOf("backlog")}
        <AddOnDemand place={place} label={t("newTopic")} part="public" isInMeeting={false} />
        {backlogFiles}
      </section>
    </div>
  );
};

const CopyLast = ({ place }: { place: AgendaPlace }) => {
  const { t } = useTranslation("agenda-items");
  const copy = useCopyAgenda(place);
  return (
    <div className="stack stack--small no-print">
      <div className="row">
        <Button variant="tertiary" icon="copy" onPress={() => copy.mutate()} isPending={copy.isPending}>
          {t("copyLast")}
        </Button>
        {copy.isSuccess && copy.data.items.length === 0 && <p className="muted">{t("nothingToCopy")}</p>}
      </div>
      {copy.isError && <Notice tone="danger">{problemText(copy.error)}</Notice>}
    </div>
  );
};
